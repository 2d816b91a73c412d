import { Directive, Field, ObjectType } from 'type-graphql';
import { DateTime } from '../schema/build-schema.js';
import { labelledEnum } from '../schema/labelled-enum.js';

export const CopyState = labelledEnum(
  'CopyState',
  'How much of the copies of an organisation was received (bản sao đã nhận).',
  {
    RECEIVED: ['Đã nhận đủ', 'Complete: everything that the organisation had sent by the given time'],
    RECEIVING: ['Đang nhận', 'Being received for the first time, or again from the start: not complete yet'],
    NEVER_RECEIVED: ['Chưa nhận lần nào', 'Nothing was received yet'],
    TAKEN: ['Đã nhận đủ', 'The former name of RECEIVED'],
    BEING_TAKEN: ['Đang nhận', 'The former name of RECEIVING'],
    NEVER_TAKEN: ['Chưa nhận lần nào', 'The former name of NEVER_RECEIVED'],
  },
  {
    TAKEN: 'No longer returned. Use RECEIVED.',
    BEING_TAKEN: 'No longer returned. Use RECEIVING.',
    NEVER_TAKEN: 'No longer returned. Use NEVER_RECEIVED.',
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
