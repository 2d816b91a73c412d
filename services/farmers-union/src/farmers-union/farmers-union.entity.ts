import { Directive, Field, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { One } from '#kit';
import { Organization } from '../organization.interface.js';

@ObjectType({
  implements: Organization,
  simpleResolvers: true,
  description: "A body of the Viet Nam Farmers' Union (Hội Nông dân); there is none in some wards.",
})
@Directive('@key(fields: "id")')
@Entity()
export class FarmersUnion extends Organization {
  @Field(() => FarmersUnion, { nullable: true, description: 'The body directly above; null at the top.' })
  @One(() => FarmersUnion, { key: 'parentId' })
  parent!: FarmersUnion | null;
}
