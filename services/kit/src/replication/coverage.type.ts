import { Directive, Field, Int, ObjectType } from 'type-graphql';
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
  description: 'Organisation whose rows a figure or list includes, with the age of its copies (nguồn số liệu).',
})
@Directive('@shareable')
export class CoveredSource {
  @Field(() => String, { description: 'Name of its subgraph.' })
  subgraph!: string;

  @Field(() => String, { description: 'The organisation, in Vietnamese.' })
  organization!: string;

  @Field(() => String, { description: 'The organisation, in English.' })
  organizationEn!: string;

  @Field(() => CopyState, { description: 'How much of its copies was received.' })
  state!: CopyState;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Time as of which its copies are complete; null if they never were.',
  })
  takenAt!: string | null;

  @Field(() => Int, {
    description:
      'Number of its changes that could not be applied (số thay đổi bị từ chối) and are missing from the copies.',
  })
  rejected!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Time since which changes recorded by the organisation wait to be sent (chờ gửi từ); null if none do.',
  })
  delayedSince!: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Sources of an answer that reads copies, and whether all are complete (phạm vi số liệu).',
})
@Directive('@shareable')
export class Coverage {
  @Field(() => Boolean, { description: 'True if the copies of every source are complete.' })
  complete!: boolean;

  @Field(() => [CoveredSource], { description: 'The sources, ordered by the name of their subgraph.' })
  sources!: CoveredSource[];
}
