import { Field, ObjectType } from 'type-graphql';
import { LocalDate } from '#kit';
import { AdministrativeUnit } from './administrative-unit.entity.js';
import { ChangeShare, UnitChangeKind } from './administrative-unit.enum.js';

/** One unit going into another, and how much of it: what became of a unit, or where one came from. */
@ObjectType({
  simpleResolvers: true,
  description: 'A unit before or after a change, and how much of the former one went into the later one (kế thừa).',
})
export class UnitSuccession {
  unitId!: string;

  @Field(() => AdministrativeUnit, { description: 'The other unit.' })
  unit!: AdministrativeUnit;

  @Field(() => ChangeShare, {
    description: 'How much of the former unit: no number, and none is ever apportioned by it.',
  })
  share!: ChangeShare;

  @Field(() => UnitChangeKind, { description: 'Kind of the change.' })
  kind!: UnitChangeKind;

  @Field(() => LocalDate, { description: 'Day from which the later unit operates (operationalFrom).' })
  changedOn!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Day on which the instrument took legal effect, where it is another.',
  })
  legallyEffectiveOn!: string | null;

  @Field(() => String, { description: 'The instrument.' })
  instrument!: string;
}
