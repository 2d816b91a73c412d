import { Directive, Field, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { One } from '#kit';
import { Organization, OwnOrganization } from './organization.interface.js';

/** Bodies without a subgraph of their own: the Front keeps a reference, and no data behind it. */
@ObjectType({
  implements: Organization,
  simpleResolvers: true,
  description: "A People's Council (Hội đồng nhân dân), as a party: reference only.",
})
@Directive('@key(fields: "id")')
@Entity()
export class PeoplesCouncil extends OwnOrganization {
  @Field(() => PeoplesCouncil, { nullable: true, description: 'The council directly above.' })
  @One(() => PeoplesCouncil, { key: 'parentId' })
  parent!: PeoplesCouncil | null;
}

@ObjectType({
  implements: Organization,
  simpleResolvers: true,
  description: 'A Party committee or commission (cấp ủy, ban Đảng), as an inspector: reference only.',
})
@Directive('@key(fields: "id")')
@Entity()
export class PartyCommittee extends OwnOrganization {}

@ObjectType({
  implements: Organization,
  simpleResolvers: true,
  description: 'An employer (người sử dụng lao động), as a supervised body: a legal person, reference only.',
})
@Directive('@key(fields: "id")')
@Entity()
export class Employer extends OwnOrganization {}
