import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../schema/date-time.js';
import { labelledEnum } from '../schema/labelled-enum.js';

export const CopyState = labelledEnum(
  'CopyState',
  'State of the copies received from an organisation (bản sao đã nhận).',
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
  description: 'An organisation on whose copies a figure or list depends, with the age of the copies (nguồn số liệu).',
})
@Directive('@shareable')
export class CoveredSource {
  @Field(() => String, { description: "Name of the organisation's subgraph." })
  subgraph!: string;

  @Field(() => String, { description: 'Name of the organisation in Vietnamese.' })
  organization!: string;

  @Field(() => String, { description: 'Name of the organisation in English.' })
  organizationEn!: string;

  @Field(() => CopyState, { description: 'State of the copies received from the organisation.' })
  state!: CopyState;

  @Field(() => DateTime, {
    nullable: true,
    description: "Time of the owner's data that the copies match; null if they were never complete.",
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
  description: 'The owners on whose copies an answer depends, and the completeness of these copies (phạm vi số liệu).',
})
@Directive('@shareable')
export class Coverage {
  @Field(() => Boolean, { description: 'True if the copies of every organisation in `sources` are complete.' })
  complete!: boolean;

  @Field(() => [CoveredSource], { description: 'Organisations on whose copies the answer depends, by subgraph name.' })
  sources!: CoveredSource[];
}
