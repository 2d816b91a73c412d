import { Field, Int, ObjectType } from 'type-graphql';
import { LocalDate } from '#kit';
import { DeadlineRule } from './deadline-rule.entity.js';
import { DeadlineStatus } from './deadline.enum.js';

/** A computed limit, with why. */
@ObjectType({
  simpleResolvers: true,
  description: 'A computed limit with its basis and an explanation (thời hạn đã tính).',
})
export class Deadline {
  @Field(() => DeadlineRule, {
    description: 'The rule in force on the anchor day, or the first one that came after it.',
  })
  rule!: DeadlineRule;

  @Field(() => LocalDate, { nullable: true, description: 'Day from which it is counted; null while there is none.' })
  anchorDate!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Last day in time; null where there is no limit.' })
  dueOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Last day after an extension; null without one.' })
  extendedTo!: string | null;

  @Field(() => String, { nullable: true, description: 'What the extension rests on.' })
  extensionBasis!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Day on which it was done; null while it is not.' })
  metOn!: string | null;

  @Field(() => DeadlineStatus, { description: "Where it stands on the request's day." })
  status!: DeadlineStatus;

  @Field(() => Int, { nullable: true, description: 'Days after the last day; null when it is not late.' })
  daysLate!: number | null;

  @Field(() => String, { description: 'How it was computed, in Vietnamese.' })
  explanation!: string;

  @Field(() => String, { description: 'How it was computed, in English.' })
  explanationEn!: string;
}
