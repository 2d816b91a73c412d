import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** The People's Committees own it; the Front adds the joint work that was done there. */
@ObjectType({ simpleResolvers: true })
@Directive('@key(fields: "id")')
export class AdministrativeUnit {
  @Field(() => ID)
  id!: string;
}
