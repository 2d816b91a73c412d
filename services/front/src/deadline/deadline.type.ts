import { Field, Int, ObjectType } from 'type-graphql';
import { LocalDate } from '#kit';
import { DeadlineRule } from './deadline-rule.entity.js';
import { DeadlineStatus } from './deadline.enum.js';

/** A computed deadline with its explanation. */
@ObjectType({
  simpleResolvers: true,
  description: 'A computed deadline with its legal basis and an explanation (thời hạn đã tính).',
})
export class Deadline {
  @Field(() => DeadlineRule, {
    description: 'Rule in force on the anchor date, or else the first rule after it.',
  })
  rule!: DeadlineRule;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Anchor date from which days are counted; null if it is not known.',
  })
  anchorDate!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Last day in time; null if no limit applies.' })
  dueOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Last day in time after an extension; null if not extended.' })
  extendedTo!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Ground on which the deadline was extended; null if not extended.',
  })
  extensionBasis!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Day on which the duty was met; null if not met.' })
  metOn!: string | null;

  @Field(() => DeadlineStatus, { description: 'Status as of the request date.' })
  status!: DeadlineStatus;

  @Field(() => Int, { nullable: true, description: 'Days after the last day in time; null if not late.' })
  daysLate!: number | null;

  @Field(() => String, { description: 'Explanation of the computation, in Vietnamese.' })
  explanation!: string;

  @Field(() => String, { description: 'Explanation of the computation, in English.' })
  explanationEn!: string;
}
