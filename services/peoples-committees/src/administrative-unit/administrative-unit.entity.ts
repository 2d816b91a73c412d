import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { LocalDate, Many, One, Sql } from '#kit';
import { valid } from '#kit/sql';
import { PeoplesCommittee } from '../peoples-committee/peoples-committee.entity.js';
import { AdministrativeUnitLevel, AdministrativeUnitType, Comparability } from './administrative-unit.enum.js';
import { UnitChange } from './unit-change.entity.js';

const linked = (from: 'FROM' | 'TO') => (owner: string, related: string) =>
  `${related}.id in (select other.unit_id from unit_change_part mine ` +
  `join unit_change_part other on other.change_id = mine.change_id and other.side <> mine.side ` +
  `where mine.unit_id = ${owner}.id and mine.side = '${from}')`;

/** An administrative unit during one validity. Codes are reused, so a code alone does not identify a unit. */
@ObjectType({
  simpleResolvers: true,
  description:
    'An administrative unit during one validity (đơn vị hành chính). Codes are reused: identify a unit by its ID.',
})
@Directive('@key(fields: "id")')
@Entity()
@Index(['code', 'validFrom'], { unique: true })
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
  @Many(() => AdministrativeUnit, { by: 'parentId', order: 'name', when: valid })
  children!: AdministrativeUnit[];

  @Field(() => LocalDate, { description: 'First day of operation of the unit.' })
  @Column('date')
  validFrom!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day of operation; null if the unit has not ended.' })
  @Column('date', { nullable: true })
  validTo!: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Day on which the instrument took legal effect; null if it is the first day of operation.',
  })
  @Column('date', { nullable: true })
  legallyEffectiveFrom!: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the instrument that established the unit.' })
  @Column('text', { nullable: true })
  legalBasis!: string | null;

  @Field(() => String, { description: 'Source of the code, name and validity.' })
  @Column('text')
  source!: string;

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

  @Field(() => Comparability, { description: "Comparability of the unit's numbers with those of its predecessors." })
  @Sql(
    (alias) =>
      `case when exists (select 1 from unit_change_part mine join unit_change_part f on f.change_id = mine.change_id ` +
      `and f.side = 'FROM' and f.share <> 'WHOLE' where mine.unit_id = ${alias}.id and mine.side = 'TO') ` +
      `then 'PARTIAL_SUCCESSION' when exists (select 1 from unit_change_part p join unit_change c on c.id = p.change_id ` +
      `where p.unit_id = ${alias}.id and c.kind = 'ABOLISH') then 'BROKEN_BOUNDARY' else 'COMPARABLE' end`,
  )
  comparability!: Comparability;

  @Field(() => PeoplesCommittee, { nullable: true, description: "People's Committee of the unit." })
  @One(() => PeoplesCommittee, { key: 'id', by: 'unitId' })
  peoplesCommittee!: PeoplesCommittee | null;
}
