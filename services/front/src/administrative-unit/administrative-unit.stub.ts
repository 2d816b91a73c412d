import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Reference to an administrative unit. The Front adds the fields for joint work. */
@ObjectType({ simpleResolvers: true })
@Directive('@key(fields: "id")')
export class AdministrativeUnit {
  @Field(() => ID)
  id!: string;
}
