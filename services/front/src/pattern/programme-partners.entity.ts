import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { From, type Instant, LocalDate, Many, OrganizationKind, Sql } from '#kit';
import { CoordinationAgreement } from '../agreement/coordination-agreement.entity.js';
import { Organization } from '../organization/organization.interface.js';

/** Two organisations that signed a programme together in a year. The rows are those of a view. */
@ObjectType({
  simpleResolvers: true,
  description:
    'Two organisations that signed a coordination programme together in a year (cùng ký chương trình phối hợp), and how ' +
    'often they then supervised together.',
})
@Entity({ synchronize: false })
export class ProgrammePartners {
  @Field(() => ID, { description: 'Opaque; the same for ever.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => Int, { description: 'Year of the signatures, and of the delegations.' })
  @Column('int')
  year!: number;

  @Field(() => OrganizationKind, { description: 'Kind of the one.' })
  @Column('text')
  organizationKind!: OrganizationKind;

  @Column('text')
  organizationId!: string;

  @Field(() => Organization, { nullable: true, description: 'One of the two.' })
  @From('organizationKind', 'organizationId')
  organization!: Organization | null;

  @Field(() => OrganizationKind, { description: 'Kind of the other.' })
  @Column('text')
  partnerKind!: OrganizationKind;

  @Column('text')
  partnerId!: string;

  @Field(() => Organization, { nullable: true, description: 'The other.' })
  @From('partnerKind', 'partnerId')
  partner!: Organization | null;

  @Field(() => LocalDate, { description: 'Day of the first of the signatures.' })
  @Column('date')
  firstSignedOn!: string;

  @Field(() => [CoordinationAgreement], { description: "The programmes, by the request's day, oldest first." })
  @Many(() => CoordinationAgreement, {
    on: (partners, agreement) =>
      `extract(year from ${agreement}.signed_on) = ${partners}.year and ${agreement}.kind in (${programmeKinds}) ` +
      `and ${agreement}.id in (${entriesOfBoth(partners)})`,
    order: 'signedOn',
    when: (agreement, at) => `${agreement}.signed_on <= ${at.asOf}`,
  })
  programmes!: CoordinationAgreement[];

  @Field(() => Int, {
    description: "Delegations of the year, established by the request's day, to which both are parties.",
  })
  @Sql(jointDelegations)
  jointDelegations!: number;
}

/** As the view has them, too. */
const programmeKinds = `'JOINT_ACTION_PROGRAMME', 'SUPERVISION_PROGRAMME', 'THEMATIC_PROGRAMME'`;

const entriesOfBoth = (partners: string): string =>
  `select p.entry_id from party p where p.organization_id = ${partners}.organization_id ` +
  `intersect select p.entry_id from party p where p.organization_id = ${partners}.partner_id`;

/** SQL for the number of joint delegations of the two in the year. */
export function jointDelegations(alias: string, { asOf }: Instant): string {
  return (
    `(select count(*)::int from supervision_delegation d where d.year = ${alias}.year ` +
    `and d.established_on <= ${asOf} and d.id in (${entriesOfBoth(alias)}))`
  );
}
