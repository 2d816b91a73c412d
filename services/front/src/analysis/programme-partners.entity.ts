import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DependsOn, LocalDate, Many, OrganizationKind, Sql } from '#kit';
import { isRecorded, type DateParameters } from '#kit/sql';
import { CoordinationAgreement } from '../agreement/coordination-agreement.entity.js';
import { wasEstablished } from '../delegation/supervision-delegation.entity.js';
import { Organization } from '../organization/organization.interface.js';
import { entriesOf } from '../party/entries-of.js';

/** Two organisations that signed a programme together in a year. Rows come from a view. */
@ObjectType({
  simpleResolvers: true,
  description:
    'Two organisations that signed a coordination programme together in a year, with their joint delegations (cùng ký chương trình phối hợp).',
})
@Entity({ synchronize: false })
export class ProgrammePartners {
  @Field(() => ID, { description: 'Opaque, stable ID.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => Int, { description: 'Year of the signatures and of the delegations.' })
  @Column('int')
  year!: number;

  @Field(() => OrganizationKind, { description: 'Kind of the first organisation.' })
  @Column('text')
  organizationKind!: OrganizationKind;

  @Column('text')
  organizationId!: string;

  @Field(() => Organization, { nullable: true, description: 'First organisation of the pair.' })
  @DependsOn('organizationKind', 'organizationId')
  organization!: Organization | null;

  @Field(() => OrganizationKind, { description: 'Kind of the second organisation.' })
  @Column('text')
  partnerKind!: OrganizationKind;

  @Column('text')
  partnerId!: string;

  @Field(() => Organization, { nullable: true, description: 'Second organisation of the pair.' })
  @DependsOn('partnerKind', 'partnerId')
  partner!: Organization | null;

  @Field(() => LocalDate, { description: 'Day of the earliest signature.' })
  @Sql(firstSignedOn)
  @Column('date')
  firstSignedOn!: string;

  @Field(() => [CoordinationAgreement], { description: 'Programmes signed by the request date, oldest first.' })
  @Many(() => CoordinationAgreement, { on: isProgrammeOf, order: 'signedOn' })
  programmes!: CoordinationAgreement[];

  @Field(() => Int, {
    description: "Number of the year's delegations, established by the request date, with both as parties.",
  })
  @Sql(jointDelegations)
  jointDelegations!: number;
}

/** The same kinds as in the view. */
const programmeKinds = `'JOINT_ACTION_PROGRAMME', 'SUPERVISION_PROGRAMME', 'THEMATIC_PROGRAMME'`;

const entriesOfBoth = (partners: string, dates: DateParameters): string =>
  `${entriesOf(`${partners}.organization_id`, dates)} intersect ${entriesOf(`${partners}.partner_id`, dates)}`;

function isProgrammeOf(partners: string, agreement: string, dates: DateParameters): string {
  return (
    `extract(year from ${agreement}.signed_on) = ${partners}.year and ${agreement}.kind in (${programmeKinds}) ` +
    `and ${agreement}.id in (${entriesOfBoth(partners, dates)}) and ${agreement}.signed_on <= ${dates.asOf}`
  );
}

/**
 * Builds SQL for the first signature recorded by `asKnownOn`; null if none. Without `asKnownOn` the view's column is
 * used.
 */
export function firstSignedOn(alias: string, dates: DateParameters): string {
  return (
    `case when ${dates.asKnownOn} = 'infinity' then ${alias}.first_signed_on else (select min(a.signed_on) ` +
    `from coordination_agreement a where ${isProgrammeOf(alias, 'a', dates)} and ${isRecorded('a', dates)}) end`
  );
}

/** Builds SQL for the number of joint delegations of the two in the year. */
export function jointDelegations(alias: string, dates: DateParameters): string {
  return (
    `(select count(*)::int from supervision_delegation d where d.year = ${alias}.year ` +
    `and ${wasEstablished('d', dates)} and d.id in (${entriesOfBoth(alias, dates)}))`
  );
}
