import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { DependsOn, LocalDate, OrganizationKind, PartyRole, RegisterEntry, Seat, Sql } from '#kit';
import { Contribution, Organization } from '../organization/organization.interface.js';
import { contributionOf } from './contribution-of.js';

/** An organisation in a delegation, agreement or model, from the register. */
@ObjectType({
  simpleResolvers: true,
  description: 'An organisation with its role in a delegation, agreement or model (bên tham gia).',
})
@Entity()
@Index(['organizationId', 'entryId', 'recordedAt'])
export class Party extends RegisterEntry {
  @PrimaryColumn('text')
  id!: string;

  /** ID of the delegation, agreement or model. */
  @Index()
  @Column('text')
  entryId!: string;

  @Column('int')
  sequence!: number;

  @Field(() => OrganizationKind, { description: 'Kind of this organisation.' })
  @Column('text')
  organizationKind!: OrganizationKind;

  @Column('text')
  organizationId!: string;

  @Field(() => Organization, { nullable: true, description: 'The organisation; null if its owner did not answer.' })
  @DependsOn('organizationKind', 'organizationId')
  organization!: Organization | null;

  @Field(() => PartyRole, { description: 'Role of the organisation.' })
  @Column('text')
  role!: PartyRole;

  @Field(() => LocalDate, { description: 'First day as a party.' })
  @Column('date')
  since!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day as a party; null if a party to the end.' })
  @Column('date', { nullable: true })
  until!: string | null;

  @Field(() => [Seat], { description: 'Seats of the party by office, from the register.' })
  @Column('jsonb')
  seats!: Seat[];

  @Field(() => Contribution, {
    nullable: true,
    description: "The organisation's own record of its part. Null for bodies of the state, or if no record exists.",
  })
  @Sql(contributionOf)
  contribution!: Contribution | null;
}
