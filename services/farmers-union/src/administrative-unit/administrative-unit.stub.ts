import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Reference to an administrative unit. This subgraph adds its records of the unit. */
@ObjectType({ simpleResolvers: true })
@Directive('@key(fields: "id")')
export class AdministrativeUnit {
  @Field(() => ID)
  id!: string;
}
