import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { One } from '#kit';
import { Contribution } from '../organization.interface.js';
import { YouthUnion } from '../youth-union/youth-union.entity.js';

@ObjectType({
  implements: Contribution,
  simpleResolvers: true,
  description: 'Part of a Youth Union body in a delegation, agreement or model (phần việc của Đoàn Thanh niên).',
})
@Directive('@key(fields: "id")')
@Entity()
export class YouthUnionContribution extends Contribution {
  @Field(() => YouthUnion, { description: 'The body whose part this is.' })
  @One(() => YouthUnion, { key: 'organizationId' })
  declare organization: YouthUnion;

  @Field(() => Int, { nullable: true, description: 'Answers to its online survey: a count; null when it held none.' })
  @Column('int', { nullable: true })
  surveyAnswers!: number | null;
}
