import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { DependsOn, labelledEnum, LocalDate, One } from '#kit';
import { PublishedCount } from '#kit/disclosure';
import { UnitRecord } from '../record.entity.js';
import { YouthUnion } from '../youth-union/youth-union.entity.js';

export const YouthBranchKind = labelledEnum('YouthBranchKind', 'Kind of youth branch (loại chi đoàn).', {
  RESIDENTIAL: ['Địa bàn dân cư', 'Residential area'],
  SCHOOL: ['Trường học', 'School'],
  WORKPLACE: ['Cơ quan, doanh nghiệp', 'Workplace'],
  ARMED_FORCES: ['Lực lượng vũ trang', 'Armed forces'],
});
export type YouthBranchKind = keyof typeof YouthBranchKind;

@ObjectType({
  simpleResolvers: true,
  description: 'A branch of the Youth Union (chi đoàn), led by a secretary (Bí thư chi đoàn).',
})
@Directive('@key(fields: "id")')
@Entity()
export class YouthBranch extends UnitRecord {
  @Index()
  @Column('text')
  youthUnionId!: string;

  @Field(() => YouthUnion, { description: 'Organisation directly above.' })
  @One(() => YouthUnion, { key: 'youthUnionId' })
  youthUnion!: YouthUnion;

  @Field(() => YouthBranchKind, { description: 'Kind of branch: residential area, school, workplace.' })
  @Column('text')
  kind!: YouthBranchKind;

  @Field(() => String, { description: 'Name in Vietnamese.' })
  @Column({ type: 'text', collation: 'vi-x-icu' })
  name!: string;

  @Column('int')
  memberCount!: number;

  @Field(() => PublishedCount, {
    description:
      'Number of members; suppressed below ten if minors are possible, or if another branch would reveal it.',
  })
  @DependsOn('youthUnionId', 'memberCount')
  members!: PublishedCount;

  @Field(() => LocalDate, { description: 'First day of the branch.' })
  @Column('date')
  validFrom!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day; null if it has not ended.' })
  @Column('date', { nullable: true })
  validTo!: string | null;
}
