import { Directive, Field, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { One } from '#kit';
import { Organization } from '../organization.interface.js';

@ObjectType({
  implements: Organization,
  simpleResolvers: true,
  description: "An organisation of the Viet Nam Farmers' Union (Hội Nông dân). Some wards have none.",
})
@Directive('@key(fields: "id")')
@Entity()
export class FarmersUnion extends Organization {
  @Field(() => FarmersUnion, { nullable: true, description: 'Organisation directly above; null at the top.' })
  @One(() => FarmersUnion, { key: 'parentId' })
  parent!: FarmersUnion | null;
}
