import { Directive, Field, ObjectType } from 'type-graphql';
import { DateTime } from '../schema/build-schema.js';
import { labelledEnum } from '../schema/labelled-enum.js';

export const CopyState = labelledEnum(
  'CopyState',
  'How far the copies of an organisation were taken (bản sao đã nhận).',
  {
    TAKEN: ['Đã nhận đủ', 'Whole: all that it had sent by the time given'],
    BEING_TAKEN: ['Đang nhận', 'Being taken for the first time, or anew: not whole yet'],
    NEVER_TAKEN: ['Chưa nhận lần nào', 'Never taken: nothing of it is here'],
  },
);
export type CopyState = keyof typeof CopyState;

@ObjectType({
  simpleResolvers: true,
  description: 'An organisation whose part is in a figure or list, and how old its part is (nguồn số liệu).',
})
@Directive('@shareable')
export class CoveredSource {
  @Field(() => String, { description: 'Name of its subgraph.' })
  subgraph!: string;

  @Field(() => String, { description: 'The organisation, in Vietnamese.' })
  organization!: string;

  @Field(() => String, { description: 'The organisation, in English.' })
  organizationEn!: string;

  @Field(() => CopyState, { description: 'Whether its copies are whole.' })
  state!: CopyState;

  @Field(() => DateTime, { nullable: true, description: 'Its copies are what it had at this time; null: never whole.' })
  takenAt!: string | null;
}

/** Whose part is in an answer that rests on copies. A missing organisation shows here, never as a smaller number. */
@ObjectType({
  simpleResolvers: true,
  description: 'Whose parts an answer rests on, and whether all are there (phạm vi số liệu).',
})
@Directive('@shareable')
export class Coverage {
  @Field(() => Boolean, { description: 'The copies of every organisation that it rests on are whole.' })
  complete!: boolean;

  @Field(() => [CoveredSource], { description: 'The organisations, by the name of their subgraph.' })
  sources!: CoveredSource[];
}
