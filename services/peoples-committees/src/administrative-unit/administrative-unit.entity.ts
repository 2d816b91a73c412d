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

/** An administrative unit during one validity: a code is used again for other units, so the code alone is not a unit. */
@ObjectType({
  simpleResolvers: true,
  description:
    'An administrative unit during one validity (đơn vị hành chính). Its code may be used again for another.',
})
@Directive('@key(fields: "id")')
@Entity()
@Index(['code', 'validFrom'], { unique: true })
export class AdministrativeUnit {
  @Field(() => ID, { description: 'Opaque; the same for ever.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => String, { description: 'Code of the General Statistics Office: 2, 3 or 5 digits. Not an identity.' })
  @Column('text')
  code!: string;

  @Field(() => String, { description: 'Name with its kind: Phường Nhân Chính.' })
  @Index()
  @Column({ type: 'text', collation: 'vi-x-icu' })
  name!: string;

  @Field(() => String, { description: 'Name in English: Nhân Chính Ward.' })
  @Column('text')
  nameEn!: string;

  @Field(() => AdministrativeUnitType, { description: 'Type.' })
  @Column('text')
  type!: AdministrativeUnitType;

  @Field(() => AdministrativeUnitLevel, { description: 'Level.' })
  @Index()
  @Column('text')
  level!: AdministrativeUnitLevel;

  @Index()
  @Column('text', { nullable: true })
  parentId!: string | null;

  @Field(() => AdministrativeUnit, { nullable: true, description: 'The unit directly above; null for a province.' })
  @One(() => AdministrativeUnit, { key: 'parentId' })
  parent!: AdministrativeUnit | null;

  @Field(() => [AdministrativeUnit], { description: "The units directly below on the request's day, by name." })
  @Many(() => AdministrativeUnit, { by: 'parentId', order: 'name', when: valid })
  children!: AdministrativeUnit[];

  @Field(() => LocalDate, { description: 'First day on which it operated.' })
  @Column('date')
  validFrom!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day on which it operated; null while it does.' })
  @Column('date', { nullable: true })
  validTo!: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Day on which its instrument took legal effect, where that is not the first day of operation.',
  })
  @Column('date', { nullable: true })
  legallyEffectiveFrom!: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the instrument that set it up.' })
  @Column('text', { nullable: true })
  legalBasis!: string | null;

  @Field(() => String, { description: 'Source of code, name and validity.' })
  @Column('text')
  source!: string;

  @Field(() => [AdministrativeUnit], { description: 'The units that went into it, in whole or in part.' })
  @Many(() => AdministrativeUnit, { on: linked('TO'), order: 'name' })
  formerUnits!: AdministrativeUnit[];

  @Field(() => [AdministrativeUnit], { description: 'The units that it went into, in whole or in part.' })
  @Many(() => AdministrativeUnit, { on: linked('FROM'), order: 'name' })
  laterUnits!: AdministrativeUnit[];

  @Field(() => [UnitChange], { description: 'The changes in which it took part, oldest first.' })
  @Many(() => UnitChange, {
    on: (owner, related) =>
      `${related}.id in (select p.change_id from unit_change_part p where p.unit_id = ${owner}.id)`,
    order: 'changedOn',
  })
  changes!: UnitChange[];

  @Field(() => Comparability, { description: 'Whether its numbers can be compared with those of the units before it.' })
  @Sql(
    (alias) =>
      `case when exists (select 1 from unit_change_part mine join unit_change_part f on f.change_id = mine.change_id ` +
      `and f.side = 'FROM' and f.share <> 'WHOLE' where mine.unit_id = ${alias}.id and mine.side = 'TO') ` +
      `then 'PARTIAL_SUCCESSION' when exists (select 1 from unit_change_part p join unit_change c on c.id = p.change_id ` +
      `where p.unit_id = ${alias}.id and c.kind = 'ABOLISH') then 'BROKEN_BOUNDARY' else 'COMPARABLE' end`,
  )
  comparability!: Comparability;

  @Field(() => PeoplesCommittee, { nullable: true, description: "Its People's Committee." })
  @One(() => PeoplesCommittee, { key: 'id', by: 'unitId' })
  peoplesCommittee!: PeoplesCommittee | null;
}
