import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { One } from '#kit';
import { Contribution } from '../organization.interface.js';
import { VeteransAssociation } from '../veterans-association/veterans-association.entity.js';

@ObjectType({
  implements: Contribution,
  simpleResolvers: true,
  description:
    "Part of a Veterans' Association body in a delegation, agreement or model (phần việc của Hội Cựu chiến binh).",
})
@Directive('@key(fields: "id")')
@Entity()
export class VeteransAssociationContribution extends Contribution {
  @Field(() => VeteransAssociation, { description: 'The body whose part this is.' })
  @One(() => VeteransAssociation, { key: 'organizationId' })
  declare organization: VeteransAssociation;

  @Field(() => Int, { nullable: true, description: 'Meetings of persuasion that it held; null outside delegations.' })
  @Column('int', { nullable: true })
  persuasionMeetings!: number | null;

  @Field(() => Boolean, { description: 'It supervised by its own statutory duty (Ordinance 27/2005, art. 11).' })
  @Column('boolean')
  underOwnDuty!: boolean;
}
