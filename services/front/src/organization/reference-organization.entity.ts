import { Directive, Field, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { One } from '#kit';
import { Organization, OwnOrganization } from './organization.interface.js';

/** Organisations without a subgraph. The Front keeps only a reference. */
@ObjectType({
  implements: Organization,
  simpleResolvers: true,
  description: "A People's Council (Hội đồng nhân dân), kept as a reference to a party.",
})
@Directive('@key(fields: "id")')
@Entity()
export class PeoplesCouncil extends OwnOrganization {
  @Field(() => PeoplesCouncil, { nullable: true, description: "People's Council directly above." })
  @One(() => PeoplesCouncil, { key: 'parentId' })
  parent!: PeoplesCouncil | null;
}

@ObjectType({
  implements: Organization,
  simpleResolvers: true,
  description: 'A Party committee or commission (cấp ủy, ban Đảng), kept as a reference to an inspector.',
})
@Directive('@key(fields: "id")')
@Entity()
export class PartyCommittee extends OwnOrganization {}

@ObjectType({
  implements: Organization,
  simpleResolvers: true,
  description: 'An employer (người sử dụng lao động), a legal person kept as a reference to a supervised body.',
})
@Directive('@key(fields: "id")')
@Entity()
export class Employer extends OwnOrganization {}
