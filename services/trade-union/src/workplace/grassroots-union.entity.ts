import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { labelledEnum, LocalDate, Many, One } from '#kit';
import { hasHappened } from '#kit/sql';
import { UnitRecord } from '../record.entity.js';
import { TradeUnion } from '../trade-union/trade-union.entity.js';
import { CollectiveAgreement, WorkerConference, WorkplaceDialogue } from './workplace-record.entity.js';

export const WorkplaceSector = labelledEnum('WorkplaceSector', 'Sector of a workplace (khu vực).', {
  STATE_AGENCY: ['Cơ quan nhà nước', 'State agency'],
  PUBLIC_SERVICE: ['Đơn vị sự nghiệp công lập', 'Public service unit'],
  STATE_ENTERPRISE: ['Doanh nghiệp nhà nước', 'State enterprise'],
  NON_STATE_ENTERPRISE: ['Doanh nghiệp ngoài nhà nước', 'Non-state enterprise'],
  FOREIGN_INVESTED: ['Doanh nghiệp có vốn đầu tư nước ngoài', 'Foreign-invested enterprise'],
});
export type WorkplaceSector = keyof typeof WorkplaceSector;

/** A union at one workplace. Unions are organised by workplace, not by residence. */
@ObjectType({ simpleResolvers: true, description: 'A grassroots trade union (công đoàn cơ sở) at one workplace.' })
@Directive('@key(fields: "id")')
@Entity()
export class GrassrootsUnion extends UnitRecord {
  @Field(() => String, { description: 'Name of the union, including the workplace.' })
  @Column({ type: 'text', collation: 'vi-x-icu' })
  name!: string;

  @Field(() => WorkplaceSector, { description: 'Sector of the workplace.' })
  @Column('text')
  sector!: WorkplaceSector;

  @Field(() => Int, { description: 'Number of members (đoàn viên).' })
  @Column('int')
  members!: number;

  @Index()
  @Column('text')
  tradeUnionId!: string;

  @Field(() => TradeUnion, { description: 'Trade union directly above.' })
  @One(() => TradeUnion, { key: 'tradeUnionId' })
  tradeUnion!: TradeUnion;

  @Field(() => LocalDate, { description: 'First day of the union.' })
  @Column('date')
  validFrom!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day; null if it has not ended.' })
  @Column('date', { nullable: true })
  validTo!: string | null;

  @Field(() => [CollectiveAgreement], {
    description: 'Collective agreements signed by the request date, oldest first.',
  })
  @Many(() => CollectiveAgreement, {
    by: 'grassrootsUnionId',
    order: 'signedOn',
    when: hasHappened('signed_on'),
  })
  collectiveAgreements!: CollectiveAgreement[];

  @Field(() => [WorkplaceDialogue], { description: 'Dialogues held by the request date, oldest first.' })
  @Many(() => WorkplaceDialogue, {
    by: 'grassrootsUnionId',
    order: 'heldOn',
    when: hasHappened('held_on'),
  })
  dialogues!: WorkplaceDialogue[];

  @Field(() => [WorkerConference], { description: 'Conferences held by the request date, oldest first.' })
  @Many(() => WorkerConference, {
    by: 'grassrootsUnionId',
    order: 'heldOn',
    when: hasHappened('held_on'),
  })
  conferences!: WorkerConference[];
}
