import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { LocalDate, Many, One, Sql } from '#kit';
import { AdministrativeUnit } from './administrative-unit.entity.js';
import {
  ChangeConfidence,
  ChangeMoved,
  ChangeShare,
  ChangeSide,
  UnitChangeKind,
  UnitEvidence,
} from './administrative-unit.enum.js';
import { UnitSource } from './unit-source.entity.js';

/** A unit on one side of a change. */
@ObjectType({
  simpleResolvers: true,
  description: 'A unit on one side of a change, with the share that took part (đơn vị trong đợt sắp xếp).',
})
@Entity()
@Index(['unitId', 'side'])
@Index(['changeId', 'side'])
export class UnitChangePart {
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  changeId!: string;

  @Field(() => ChangeSide, { description: 'Side of the unit: before or after the change.' })
  @Column('text')
  side!: ChangeSide;

  @Column('text', { nullable: true })
  unitId!: string | null;

  @Field(() => AdministrativeUnit, {
    nullable: true,
    description: 'Unit of the record; null for a unit outside the record, which `outside` names.',
  })
  @One(() => AdministrativeUnit, { key: 'unitId' })
  unit!: AdministrativeUnit | null;

  @Field(() => ChangeShare, {
    nullable: true,
    description: 'Share of a former unit that took part; null for a new unit.',
  })
  @Column('text', { nullable: true })
  share!: ChangeShare | null;

  @Field(() => ChangeMoved, {
    nullable: true,
    description: 'Area, population or both; null for a new unit, or if no source states it.',
  })
  @Column('text', { nullable: true })
  moved!: ChangeMoved | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name in Vietnamese of a unit outside the record; null for a unit of the record.',
  })
  @Column('text', { nullable: true })
  outside!: string | null;
}

/** A change in which units end, begin or change (W3C ORG ChangeEvent). */
@ObjectType({ simpleResolvers: true, description: 'A change of administrative units (sắp xếp đơn vị hành chính).' })
@Entity()
export class UnitChange {
  @Field(() => ID, { description: 'Opaque, stable ID.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => UnitChangeKind, { description: 'Kind of change: merge, split, rename.' })
  @Column('text')
  kind!: UnitChangeKind;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'First day of operation of the new units; null if no source states it: see notBefore.',
  })
  @Index()
  @Column('date', { nullable: true })
  changedOn!: string | null;

  @Field(() => LocalDate, { description: 'Day before which the change did not take place.' })
  @Column('date')
  notBefore!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Day after which the change did not take place; null if no source states one.',
  })
  @Column('date', { nullable: true })
  notAfter!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Day on which the instrument was adopted; null if unknown.' })
  @Column('date', { nullable: true })
  adoptedOn!: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Day on which the instrument took legal effect; null if unknown or the day of the change.',
  })
  @Column('date', { nullable: true })
  legallyEffectiveOn!: string | null;

  @Field(() => String, { description: 'Instrument that made the change.' })
  @Column('text')
  instrument!: string;

  @Field(() => UnitEvidence, { description: 'Evidence for the change and its parts.' })
  @Column('text')
  evidence!: UnitEvidence;

  @Field(() => ChangeConfidence, {
    description: 'Evidence for the change, in two degrees.',
    deprecationReason: 'Use evidence.',
  })
  @Sql((alias) => `case ${alias}.evidence when 'ACT_READ' then 'READ_IN_TEXT' else 'INFERRED' end`)
  confidence!: ChangeConfidence;

  @Column('text', { array: true, default: [] })
  sourceKeys!: string[];

  @Field(() => [UnitSource], { description: 'Sources of the change, by key.' })
  @Many(() => UnitSource, { on: (owner, source) => `${source}.key = any(${owner}.source_keys)`, order: 'key' })
  sources!: UnitSource[];

  @Field(() => String, { description: 'Titles of the sources of the change.' })
  @Sql(
    (alias) =>
      `(select string_agg(s.title, '; ' order by s.key) from unit_source s where s.key = any(${alias}.source_keys))`,
  )
  source!: string;

  @Field(() => String, { nullable: true, description: 'Note of the record on the change; null if there is none.' })
  @Column('text', { nullable: true })
  note!: string | null;

  @Field(() => [UnitChangePart], { description: 'Units on both sides of the change.' })
  @Many(() => UnitChangePart, { by: 'changeId', order: 'side' })
  parts!: UnitChangePart[];

  @Field(() => [UnitChangePart], { description: 'Former units, with the share of each that took part.' })
  @Many(() => UnitChangePart, { by: 'changeId', when: (alias) => `${alias}.side = 'FROM'` })
  from!: UnitChangePart[];

  @Field(() => [UnitChangePart], { description: 'Units that resulted from the change.' })
  @Many(() => UnitChangePart, { by: 'changeId', when: (alias) => `${alias}.side = 'TO'` })
  to!: UnitChangePart[];
}
