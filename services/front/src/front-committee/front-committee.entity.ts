import { Directive, Field, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { Many, One } from '#kit';
import { valid } from '#kit/sql';
import { Organization, OwnOrganization } from '../organization/organization.interface.js';
import { FrontWorkCommittee } from './front-work-committee.entity.js';

/** A committee of the Fatherland Front at one level of one unit. */
@ObjectType({
  implements: Organization,
  simpleResolvers: true,
  description: 'A committee of the Viet Nam Fatherland Front (Ủy ban MTTQ Việt Nam).',
})
@Directive('@key(fields: "id")')
@Entity()
export class FrontCommittee extends OwnOrganization {
  @Field(() => FrontCommittee, { nullable: true, description: 'Committee directly above; null at central level.' })
  @One(() => FrontCommittee, { key: 'parentId' })
  parent!: FrontCommittee | null;

  @Field(() => [FrontWorkCommittee], {
    description: 'Front Work Committees as of the request date (Ban công tác Mặt trận).',
  })
  @Many(() => FrontWorkCommittee, {
    by: 'frontCommitteeId',
    order: 'number',
    when: valid,
  })
  workCommittees!: FrontWorkCommittee[];
}
