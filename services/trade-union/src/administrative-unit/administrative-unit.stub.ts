import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** The People's Committees own it; we rely on its key alone. */
@ObjectType({ simpleResolvers: true })
@Directive('@key(fields: "id")')
export class AdministrativeUnit {
  @Field(() => ID)
  id!: string;
}
