import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Reference to an administrative unit, by key. */
@ObjectType({ simpleResolvers: true })
@Directive('@key(fields: "id")')
export class AdministrativeUnit {
  @Field(() => ID)
  id!: string;
}
