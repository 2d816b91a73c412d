import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** The People's Committees own it; we add what we do there. */
@ObjectType({ simpleResolvers: true })
@Directive('@key(fields: "id")')
export class AdministrativeUnit {
  @Field(() => ID)
  id!: string;
}
