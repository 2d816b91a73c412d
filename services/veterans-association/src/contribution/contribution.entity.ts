import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { One } from '#kit';
import { Contribution } from '../organization.interface.js';
import { VeteransAssociation } from '../veterans-association/veterans-association.entity.js';

@ObjectType({
  implements: Contribution,
  simpleResolvers: true,
  description:
    "The Veterans' Association's part in a delegation, agreement or model (phần việc của Hội Cựu chiến binh).",
})
@Directive('@key(fields: "id")')
@Entity()
export class VeteransAssociationContribution extends Contribution {
  @Field(() => VeteransAssociation, { description: 'Organisation that made the contribution.' })
  @One(() => VeteransAssociation, { key: 'organizationId' })
  declare organization: VeteransAssociation;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of persuasion meetings held by the Association; null outside delegations.',
  })
  @Column('int', { nullable: true })
  persuasionMeetings!: number | null;

  @Field(() => Boolean, {
    description: 'True if the Association supervised under its own statutory duty (Ordinance 27/2005, art. 11).',
  })
  @Column('boolean')
  underOwnDuty!: boolean;
}
