import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { DependsOn, LocalDate, Ratio } from '#kit';
import { UnitRecord } from '../record.entity.js';

/** The trade unions' measures of one unit over one period, mostly a year. */
@ObjectType({
  simpleResolvers: true,
  description: "The trade unions' measures of a unit over a period (số liệu công đoàn).",
})
@Entity()
@Index(['unitId', 'periodStart'])
export class TradeUnionYear extends UnitRecord {
  @Field(() => Int, { description: 'The year.' })
  @Index()
  @Column('int')
  year!: number;

  @Field(() => LocalDate, { description: 'First day of the period.' })
  @Column('date')
  periodStart!: string;

  @Field(() => LocalDate, { description: 'Last day of the period.' })
  @Column('date')
  periodEnd!: string;

  @Field(() => Int, { nullable: true, description: 'Members; null when it was not published.' })
  @Column('int', { nullable: true })
  members!: number | null;

  @Field(() => Int, { nullable: true, description: 'Grassroots unions; null when it was not published.' })
  @Column('int', { nullable: true })
  grassrootsUnions!: number | null;

  @Field(() => Int, { nullable: true, description: 'Collective work stoppages; null when it was not published.' })
  @Column('int', { nullable: true })
  collectiveStoppages!: number | null;

  @Column('int', { nullable: true })
  enterprises!: number | null;

  @Column('int', { nullable: true })
  enterprisesWithAgreement!: number | null;

  @Field(() => Ratio, { description: 'Enterprises with a collective agreement, of enterprises with a union.' })
  @DependsOn('enterprises', 'enterprisesWithAgreement')
  agreementRate!: Ratio;

  @Column('int', { nullable: true })
  publicBodies!: number | null;

  @Column('int', { nullable: true })
  publicBodiesWithConference!: number | null;

  @Field(() => Ratio, { description: 'Public bodies that held their conference of officials, of all.' })
  @DependsOn('publicBodies', 'publicBodiesWithConference')
  officialConferenceRate!: Ratio;

  @Column('int', { nullable: true })
  enterprisesWithConference!: number | null;

  @Field(() => Ratio, { description: 'Enterprises that held their conference of workers, of all.' })
  @DependsOn('enterprises', 'enterprisesWithConference')
  workerConferenceRate!: Ratio;

  @Field(() => String, { nullable: true, description: 'Source of a published fact.' })
  @Column('text', { nullable: true })
  source!: string | null;
}
