import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { One } from '#kit';
import { Contribution } from '../organization.interface.js';
import { YouthUnion } from '../youth-union/youth-union.entity.js';

@ObjectType({
  implements: Contribution,
  simpleResolvers: true,
  description: "The Youth Union's part in a delegation, agreement or model (phần việc của Đoàn Thanh niên).",
})
@Directive('@key(fields: "id")')
@Entity()
export class YouthUnionContribution extends Contribution {
  @Field(() => YouthUnion, { description: 'Organisation that made the contribution.' })
  @One(() => YouthUnion, { key: 'organizationId' })
  declare organization: YouthUnion;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of answers to the online survey; null if no survey was held.',
  })
  @Column('int', { nullable: true })
  surveyAnswers!: number | null;
}
