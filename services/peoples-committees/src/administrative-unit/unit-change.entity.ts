import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { LocalDate, Many, One } from '#kit';
import { AdministrativeUnit } from './administrative-unit.entity.js';
import { ChangeConfidence, ChangeShare, UnitChangeKind } from './administrative-unit.enum.js';

/** A unit on one side of a change. */
@ObjectType({ simpleResolvers: true, description: 'A unit on one side of a change, with how much of it took part.' })
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

  @Field(() => AdministrativeUnit, { description: 'The unit.' })
  @One(() => AdministrativeUnit, { key: 'unitId' })
  unit!: AdministrativeUnit;

  @Field(() => ChangeShare, { nullable: true, description: 'How much of a former unit; null for a new one.' })
  @Column('text', { nullable: true })
  share!: ChangeShare | null;
}

/** Units ended, began or changed (W3C ORG ChangeEvent). */
@ObjectType({ simpleResolvers: true, description: 'A change of administrative units (sắp xếp đơn vị hành chính).' })
@Entity()
export class UnitChange {
  @Field(() => ID, { description: 'Opaque; the same for ever.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => UnitChangeKind, { description: 'Kind.' })
  @Column('text')
  kind!: UnitChangeKind;

  @Field(() => LocalDate, { description: 'Day from which the new units operate.' })
  @Index()
  @Column('date')
  changedOn!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Day on which the instrument took legal effect, where different.',
  })
  @Column('date', { nullable: true })
  legallyEffectiveOn!: string | null;

  @Field(() => String, { description: 'The instrument.' })
  @Column('text')
  instrument!: string;

  @Field(() => ChangeConfidence, { description: 'How it is known.' })
  @Column('text')
  confidence!: ChangeConfidence;

  @Field(() => String, { description: 'Source.' })
  @Column('text')
  source!: string;

  @Field(() => [UnitChangePart], { description: 'The units before, with how much of each took part.' })
  @Many(() => UnitChangePart, { by: 'changeId', when: (alias) => `${alias}.side = 'FROM'` })
  from!: UnitChangePart[];

  @Field(() => [UnitChangePart], { description: 'The units after.' })
  @Many(() => UnitChangePart, { by: 'changeId', when: (alias) => `${alias}.side = 'TO'` })
  to!: UnitChangePart[];
}
