import { Field, ObjectType } from 'type-graphql';
import { LocalDate } from '#kit';
import { AdministrativeUnit } from './administrative-unit.entity.js';
import { ChangeMoved, ChangeShare, UnitChangeKind } from './administrative-unit.enum.js';

/** A predecessor or successor of a unit, with the share that passed. */
@ObjectType({
  simpleResolvers: true,
  description: 'A unit before or after a change, with the share that passed to the later unit (kế thừa).',
})
export class UnitSuccession {
  unitId!: string;

  @Field(() => AdministrativeUnit, { description: 'Unit before or after the change.' })
  unit!: AdministrativeUnit;

  @Field(() => ChangeShare, {
    description: 'Share of the former unit, as a word. Numbers are never apportioned by it.',
  })
  share!: ChangeShare;

  @Field(() => UnitChangeKind, { description: 'Kind of change: merge, split, rename.' })
  kind!: UnitChangeKind;

  @Field(() => ChangeMoved, { nullable: true, description: 'Area, population or both; null if no source states it.' })
  moved!: ChangeMoved | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'First day of operation of the later unit; null if no source states it.',
  })
  changedOn!: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Day on which the instrument took legal effect; null if it is the day of the change.',
  })
  legallyEffectiveOn!: string | null;

  @Field(() => String, { description: 'Instrument that made the change.' })
  instrument!: string;
}
