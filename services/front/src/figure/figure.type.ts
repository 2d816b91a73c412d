import { Field, ObjectType } from 'type-graphql';
import { Coverage, DateTime, LocalDate } from '#kit';

/** What a figure is about, in whole days. */
@ObjectType({ simpleResolvers: true, description: 'The period that a figure is about, in whole days (kỳ số liệu).' })
export class FigurePeriod {
  @Field(() => LocalDate, { nullable: true, description: 'First day; null: from the beginning of the register.' })
  from!: string | null;

  @Field(() => LocalDate, { description: "Last day: never after the request's day." })
  to!: string;
}

/** What every figure carries, so that it can be cited and counted again. */
@ObjectType()
export abstract class Figure {
  @Field(() => String, { description: 'Names the definition: the same key, the same way of counting.' })
  definitionKey!: string;

  @Field(() => String, { description: 'What is counted, or divided by what, in Vietnamese.' })
  definition!: string;

  @Field(() => String, { description: 'What is counted, or divided by what, in English.' })
  definitionEn!: string;

  @Field(() => FigurePeriod, { description: 'The period that it is about.' })
  period!: FigurePeriod;

  @Field(() => LocalDate, { description: "The request's day: what happened later does not count." })
  asOf!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Only what had been entered in a register by then counts; null: whatever is entered by now.',
  })
  asKnownOn!: string | null;

  @Field(() => Coverage, { description: 'Whose registers it was counted from, and what is missing in it.' })
  coverage!: Coverage;
}
