import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { LocalDate, Many, One } from '#kit';
import { AdministrativeUnit } from './administrative-unit.entity.js';
import { ChangeConfidence, ChangeShare, UnitChangeKind } from './administrative-unit.enum.js';

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

  @Column('text')
  side!: 'FROM' | 'TO';

  @Column('text')
  unitId!: string;

  @Field(() => AdministrativeUnit, { description: 'Administrative unit that took part.' })
  @One(() => AdministrativeUnit, { key: 'unitId' })
  unit!: AdministrativeUnit;

  @Field(() => ChangeShare, {
    nullable: true,
    description: 'Share of a former unit that took part; null for a new unit.',
  })
  @Column('text', { nullable: true })
  share!: ChangeShare | null;
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

  @Field(() => LocalDate, { description: 'First day of operation of the new units.' })
  @Index()
  @Column('date')
  changedOn!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Day on which the instrument took legal effect; null if it is the day of the change.',
  })
  @Column('date', { nullable: true })
  legallyEffectiveOn!: string | null;

  @Field(() => String, { description: 'Instrument that made the change.' })
  @Column('text')
  instrument!: string;

  @Field(() => ChangeConfidence, { description: 'Evidence for the change.' })
  @Column('text')
  confidence!: ChangeConfidence;

  @Field(() => String, { description: 'Source of the change.' })
  @Column('text')
  source!: string;

  @Field(() => [UnitChangePart], { description: 'Former units, with the share of each that took part.' })
  @Many(() => UnitChangePart, { by: 'changeId', when: (alias) => `${alias}.side = 'FROM'` })
  from!: UnitChangePart[];

  @Field(() => [UnitChangePart], { description: 'Units that resulted from the change.' })
  @Many(() => UnitChangePart, { by: 'changeId', when: (alias) => `${alias}.side = 'TO'` })
  to!: UnitChangePart[];
}
