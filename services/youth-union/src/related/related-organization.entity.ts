import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { DependsOn, labelledEnum } from '#kit';
import { PublishedCount } from '#kit/disclosure';
import { UnitRecord } from '../record.entity.js';

export const RelatedYouthKind = labelledEnum(
  'RelatedYouthOrganizationKind',
  'A youth organisation guided by the Youth Union (tổ chức thanh thiếu nhi).',
  {
    YOUTH_FEDERATION: ['Hội Liên hiệp Thanh niên', 'Youth Federation'],
    STUDENT_ASSOCIATION: ['Hội Sinh viên', "Students' Association"],
    PIONEERS: ['Đội Thiếu niên Tiền phong', 'Young Pioneers: minors, counted only'],
  },
);
export type RelatedYouthKind = keyof typeof RelatedYouthKind;

@ObjectType({
  simpleResolvers: true,
  description: 'A youth organisation guided by the Youth Union, in one unit and year (tổ chức thanh thiếu nhi).',
})
@Entity()
@Index(['unitId', 'year'])
export class RelatedYouthOrganization extends UnitRecord {
  @Field(() => RelatedYouthKind, { description: 'Kind of organisation: youth federation, students, pioneers.' })
  @Column('text')
  kind!: RelatedYouthKind;

  @Field(() => Int, { description: 'Calendar year of the record.' })
  @Column('int')
  year!: number;

  @Field(() => Int, { description: 'Number of groups, clubs or teams.' })
  @Column('int')
  groups!: number;

  @Column('int')
  memberCount!: number;

  @Field(() => PublishedCount, {
    description: 'Number of members; suppressed below ten, or if it would reveal another suppressed number.',
  })
  @DependsOn('memberCount')
  members!: PublishedCount;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Statistics of the Youth Union for a unit and year (số liệu Đoàn Thanh niên).',
})
@Entity()
@Index(['unitId', 'year'])
export class YouthUnionYear extends UnitRecord {
  @Field(() => Int, { description: 'Calendar year of the record.' })
  @Index()
  @Column('int')
  year!: number;

  @Field(() => Int, { description: 'Number of members (đoàn viên).' })
  @Column('int')
  members!: number;

  @Field(() => Int, { description: 'Number of branches.' })
  @Column('int')
  branches!: number;

  @Field(() => Int, { description: 'Sum of the days of work of all volunteers.' })
  @Column('int')
  volunteerDays!: number;

  @Field(() => Int, { description: 'Number of youth projects completed.' })
  @Column('int')
  projects!: number;
}
