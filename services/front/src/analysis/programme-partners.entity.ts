import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { isRecorded, DependsOn, type DateParameters, LocalDate, Many, OrganizationKind, Sql } from '#kit';
import { CoordinationAgreement } from '../agreement/coordination-agreement.entity.js';
import { wasEstablished } from '../delegation/supervision-delegation.entity.js';
import { Organization } from '../organization/organization.interface.js';
import { entriesOf } from '../party/entries-of.js';

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
  @DependsOn('organizationKind', 'organizationId')
  organization!: Organization | null;

  @Field(() => OrganizationKind, { description: 'Kind of the other.' })
  @Column('text')
  partnerKind!: OrganizationKind;

  @Column('text')
  partnerId!: string;

  @Field(() => Organization, { nullable: true, description: 'The other.' })
  @DependsOn('partnerKind', 'partnerId')
  partner!: Organization | null;

  @Field(() => LocalDate, { description: 'Day of the first of the signatures.' })
  @Sql(firstSignedOn)
  @Column('date')
  firstSignedOn!: string;

  @Field(() => [CoordinationAgreement], { description: "The programmes, by the request's day, oldest first." })
  @Many(() => CoordinationAgreement, { on: isProgrammeOf, order: 'signedOn' })
  programmes!: CoordinationAgreement[];

  @Field(() => Int, {
    description: "Delegations of the year, established by the request's day, to which both are parties.",
  })
  @Sql(jointDelegations)
  jointDelegations!: number;
}

/** As the view has them, too. */
const programmeKinds = `'JOINT_ACTION_PROGRAMME', 'SUPERVISION_PROGRAMME', 'THEMATIC_PROGRAMME'`;

const entriesOfBoth = (partners: string, dates: DateParameters): string =>
  `${entriesOf(`${partners}.organization_id`, dates)} intersect ${entriesOf(`${partners}.partner_id`, dates)}`;

function isProgrammeOf(partners: string, agreement: string, dates: DateParameters): string {
  return (
    `extract(year from ${agreement}.signed_on) = ${partners}.year and ${agreement}.kind in (${programmeKinds}) ` +
    `and ${agreement}.id in (${entriesOfBoth(partners, dates)}) and ${agreement}.signed_on <= ${dates.asOf}`
  );
}

/** SQL for the day of the first signature that was known; null: of none. The view has it where everything is known. */
export function firstSignedOn(alias: string, dates: DateParameters): string {
  return (
    `case when ${dates.asKnownOn} = 'infinity' then ${alias}.first_signed_on else (select min(a.signed_on) ` +
    `from coordination_agreement a where ${isProgrammeOf(alias, 'a', dates)} and ${isRecorded('a', dates)}) end`
  );
}

/** SQL for the number of joint delegations of the two in the year. */
export function jointDelegations(alias: string, dates: DateParameters): string {
  return (
    `(select count(*)::int from supervision_delegation d where d.year = ${alias}.year ` +
    `and ${wasEstablished('d', dates)} and d.id in (${entriesOfBoth(alias, dates)}))`
  );
}
