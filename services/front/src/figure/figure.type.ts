import { Field, ObjectType } from 'type-graphql';
import { Coverage, DateTime, LocalDate } from '#kit';

/** Period that a figure covers, in whole days. */
@ObjectType({ simpleResolvers: true, description: 'The period that a figure covers, in whole days (kỳ số liệu).' })
export class FigurePeriod {
  @Field(() => LocalDate, {
    nullable: true,
    description: 'First day; null if not bounded: from the beginning of the register.',
  })
  from!: string | null;

  @Field(() => LocalDate, { description: 'Last day, never after the request date.' })
  to!: string;
}

/** Base class of figures: definition, period, dates and coverage. */
@ObjectType()
export abstract class Figure {
  @Field(() => String, { description: 'Key of the definition. Figures with the same key are counted in the same way.' })
  definitionKey!: string;

  @Field(() => String, { description: 'Definition of the figure in Vietnamese.' })
  definition!: string;

  @Field(() => String, { description: 'Definition of the figure in English.' })
  definitionEn!: string;

  @Field(() => FigurePeriod, { description: 'Period that the figure covers.' })
  period!: FigurePeriod;

  @Field(() => LocalDate, { description: 'Request date. Later events are not counted.' })
  asOf!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Date by which a fact must have been recorded to be counted; null if not restricted.',
  })
  asKnownOn!: string | null;

  @Field(() => Coverage, { description: 'Owners on whose copies the figure depends, and completeness of the copies.' })
  coverage!: Coverage;
}
