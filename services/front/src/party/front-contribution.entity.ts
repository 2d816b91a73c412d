import { Directive, Field, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { One } from '#kit';
import { FrontCommittee } from '../front-committee/front-committee.entity.js';
import { Contribution, OwnContribution } from '../organization/organization.interface.js';

/** A Front committee's part in joint work. */
@ObjectType({
  implements: Contribution,
  simpleResolvers: true,
  description: "A Front committee's part in a delegation, agreement or model (phần việc của Mặt trận).",
})
@Directive('@key(fields: "id")')
@Entity()
export class FrontContribution extends OwnContribution {
  @Field(() => FrontCommittee, { description: 'Committee of the Front that made the contribution.' })
  @One(() => FrontCommittee, { key: 'organizationId' })
  declare organization: FrontCommittee;
}
