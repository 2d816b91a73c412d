import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { DependsOn, LocalDate, OrganizationKind, PartyRole, RegisterEntry, Seat, Sql } from '#kit';
import { Contribution, Organization } from '../organization/organization.interface.js';
import { contributionOf } from './contribution-of.js';

/** An organisation in a delegation, agreement or model: the register's side of it. */
@ObjectType({
  simpleResolvers: true,
  description: 'An organisation in a delegation, agreement or model, with its role (bên tham gia).',
})
@Entity()
@Index(['organizationId', 'entryId', 'recordedAt'])
export class Party extends RegisterEntry {
  @PrimaryColumn('text')
  id!: string;

  /** The delegation, agreement or model. */
  @Index()
  @Column('text')
  entryId!: string;

  @Column('int')
  sequence!: number;

  @Field(() => OrganizationKind, { description: 'Kind of the organisation.' })
  @Column('text')
  organizationKind!: OrganizationKind;

  @Column('text')
  organizationId!: string;

  @Field(() => Organization, { nullable: true, description: 'The organisation; null when its owner does not answer.' })
  @DependsOn('organizationKind', 'organizationId')
  organization!: Organization | null;

  @Field(() => PartyRole, { description: 'Part that the organisation has.' })
  @Column('text')
  role!: PartyRole;

  @Field(() => LocalDate, { description: 'Party since this day.' })
  @Column('date')
  since!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day as a party; null: to the end.' })
  @Column('date', { nullable: true })
  until!: string | null;

  @Field(() => [Seat], { description: 'Its seats, by office, as the register has them.' })
  @Column('jsonb')
  seats!: Seat[];

  @Field(() => Contribution, {
    nullable: true,
    description: "What the organisation itself says of its part; null for the state's bodies, or with nothing to say.",
  })
  @Sql(contributionOf)
  contribution!: Contribution | null;
}
