import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { DependsOn, LocalDate } from '#kit';
import { Ratio } from '#kit/disclosure';
import { UnitRecord } from '../record.entity.js';

/** Statistics of the trade unions for one unit and period, usually a year. */
@ObjectType({
  simpleResolvers: true,
  description: 'Statistics of the trade unions for a unit and period (số liệu công đoàn).',
})
@Entity()
@Index(['unitId', 'periodStart'])
export class TradeUnionYear extends UnitRecord {
  @Field(() => Int, { description: 'Calendar year of the record.' })
  @Index()
  @Column('int')
  year!: number;

  @Field(() => LocalDate, { description: 'First day of the period covered.' })
  @Column('date')
  periodStart!: string;

  @Field(() => LocalDate, { description: 'Last day of the period covered.' })
  @Column('date')
  periodEnd!: string;

  @Field(() => Int, { nullable: true, description: 'Number of members; null if not published.' })
  @Column('int', { nullable: true })
  members!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of grassroots unions; null if not published. Generated registers list a sample of them.',
  })
  @Column('int', { nullable: true })
  grassrootsUnions!: number | null;

  @Field(() => Int, { nullable: true, description: 'Number of collective work stoppages; null if not published.' })
  @Column('int', { nullable: true })
  collectiveStoppages!: number | null;

  @Column('int', { nullable: true })
  enterprises!: number | null;

  @Column('int', { nullable: true })
  enterprisesWithAgreement!: number | null;

  @Field(() => Ratio, { description: 'Share of enterprises with a union that have a collective agreement.' })
  @DependsOn('enterprises', 'enterprisesWithAgreement')
  agreementRate!: Ratio;

  @Column('int', { nullable: true })
  publicBodies!: number | null;

  @Column('int', { nullable: true })
  publicBodiesWithConference!: number | null;

  @Field(() => Ratio, { description: 'Share of public bodies that held their conference of officials.' })
  @DependsOn('publicBodies', 'publicBodiesWithConference')
  officialConferenceRate!: Ratio;

  @Column('int', { nullable: true })
  enterprisesWithConference!: number | null;

  @Field(() => Ratio, { description: 'Share of enterprises that held their conference of workers.' })
  @DependsOn('enterprises', 'enterprisesWithConference')
  workerConferenceRate!: Ratio;

  @Field(() => String, { nullable: true, description: 'Source, if the figures are a published fact.' })
  @Column('text', { nullable: true })
  source!: string | null;
}
