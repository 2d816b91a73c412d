import { Directive, Field, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { One } from '#kit';
import { Organization } from '../organization.interface.js';

@ObjectType({
  implements: Organization,
  simpleResolvers: true,
  description: "An organisation of the Veterans' Association of Viet Nam (Hội Cựu chiến binh).",
})
@Directive('@key(fields: "id")')
@Entity()
export class VeteransAssociation extends Organization {
  @Field(() => VeteransAssociation, { nullable: true, description: 'Organisation directly above; null at the top.' })
  @One(() => VeteransAssociation, { key: 'parentId' })
  parent!: VeteransAssociation | null;
}
