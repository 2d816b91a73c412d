import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { LocalDate, Many, One } from '#kit';
import { PeoplesCommittee } from '../peoples-committee/peoples-committee.entity.js';
import { AdministrativeUnitLevel, AdministrativeUnitType, UnitEvidence } from './administrative-unit.enum.js';
import { type DateParameters } from '#kit/sql';
import { isInRecord } from './administrative-unit.sql.js';
import { UnitChange } from './unit-change.entity.js';
import { UnitSource } from './unit-source.entity.js';

const linked = (from: 'FROM' | 'TO') => (owner: string, related: string) =>
  `${related}.id in (select other.unit_id from unit_change_part mine ` +
  `join unit_change_part other on other.change_id = mine.change_id and other.side <> mine.side ` +
  `where mine.unit_id = ${owner}.id and mine.side = '${from}')`;

/**
 * SQL condition: a unit is directly below another as of the request date. The parent of a unit may change its type while the
 * unit goes on; `parent_id` is then the last version, so versions are compared by code.
 */
const isBelow = (owner: string, related: string, dates: DateParameters): string =>
  `${related}.parent_id in (select p.id from administrative_unit p where p.code = ${owner}.code) ` +
  `and ${isInRecord(owner, dates)}`;

/** SQL condition: the owner's row cites the source. */
const citedBy = (owner: string, source: string): string => `${source}.key = any(${owner}.source_keys)`;

/** An administrative unit during one validity. Codes are reused, so a code alone does not identify a unit. */
@ObjectType({
  simpleResolvers: true,
  description:
    'An administrative unit during one validity (đơn vị hành chính). Codes are reused: identify a unit by its ID.',
})
@Directive('@key(fields: "id")')
@Entity()
@Index(['code', 'knownFrom'], { unique: true })
export class AdministrativeUnit {
  @Field(() => ID, { description: 'Opaque, stable ID.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => String, {
    description: 'Code of the General Statistics Office, of 2, 3 or 5 digits. Codes are reused over time.',
  })
  @Column('text')
  code!: string;

  @Field(() => String, { description: 'Name in Vietnamese with the type of unit: Phường Nhân Chính.' })
  @Index()
  @Column({ type: 'text', collation: 'vi-x-icu' })
  name!: string;

  @Field(() => String, { description: 'Name in English with the type of unit: Nhân Chính Ward.' })
  @Column('text')
  nameEn!: string;

  @Field(() => AdministrativeUnitType, { description: 'Type of unit: ward, urban district, province.' })
  @Column('text')
  type!: AdministrativeUnitType;

  @Field(() => AdministrativeUnitLevel, { description: 'Administrative level: province, district or commune.' })
  @Index()
  @Column('text')
  level!: AdministrativeUnitLevel;

  @Index()
  @Column('text', { nullable: true })
  parentId!: string | null;

  @Field(() => AdministrativeUnit, { nullable: true, description: 'Unit directly above; null for a province.' })
  @One(() => AdministrativeUnit, { key: 'parentId' })
  parent!: AdministrativeUnit | null;

  @Field(() => [AdministrativeUnit], { description: 'Units directly below as of the request date, by name.' })
  @Many(() => AdministrativeUnit, { on: isBelow, order: 'name', when: isInRecord })
  children!: AdministrativeUnit[];

  @Field(() => LocalDate, {
    nullable: true,
    description: 'First day of operation of the unit; null if no source states it: see knownFrom.',
  })
  @Column('date', { nullable: true })
  validFrom!: string | null;

  @Field(() => LocalDate, {
    description:
      'First day on which the record has the unit: validFrom, or else the first day on which a source shows it.',
  })
  @Column('date')
  knownFrom!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day of operation; null if the unit has not ended.' })
  @Column('date', { nullable: true })
  validTo!: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Day on which the instrument took legal effect; null if unknown or the first day of operation.',
  })
  @Column('date', { nullable: true })
  legallyEffectiveFrom!: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the instrument that established the unit.' })
  @Column('text', { nullable: true })
  legalBasis!: string | null;

  @Field(() => String, { description: 'Source of the code, name and validity, as an attribution.' })
  @Column('text')
  source!: string;

  @Field(() => UnitEvidence, { description: 'Evidence for the first day, or for the existence of the unit.' })
  @Column('text')
  evidence!: UnitEvidence;

  @Field(() => String, {
    nullable: true,
    description: 'Note of the record on the dates of the unit; null if there is none.',
  })
  @Column('text', { nullable: true })
  note!: string | null;

  @Column('text', { array: true, default: [] })
  sourceKeys!: string[];

  @Field(() => [UnitSource], { description: 'Sources of the code, name and validity, by key.' })
  @Many(() => UnitSource, { on: citedBy, order: 'key' })
  sources!: UnitSource[];

  @Field(() => [AdministrativeUnit], { description: 'Units from which this unit was formed, in whole or in part.' })
  @Many(() => AdministrativeUnit, { on: linked('TO'), order: 'name' })
  formerUnits!: AdministrativeUnit[];

  @Field(() => [AdministrativeUnit], { description: 'Units formed from this unit, in whole or in part.' })
  @Many(() => AdministrativeUnit, { on: linked('FROM'), order: 'name' })
  laterUnits!: AdministrativeUnit[];

  @Field(() => [UnitChange], { description: 'Changes in which the unit took part, oldest first.' })
  @Many(() => UnitChange, {
    on: (owner, related) =>
      `${related}.id in (select p.change_id from unit_change_part p where p.unit_id = ${owner}.id)`,
    order: 'changedOn',
  })
  changes!: UnitChange[];

  @Field(() => PeoplesCommittee, { nullable: true, description: "People's Committee of the unit." })
  @One(() => PeoplesCommittee, { key: 'id', by: 'unitId' })
  peoplesCommittee!: PeoplesCommittee | null;
}
