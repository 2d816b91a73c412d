import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { DependsOn, labelledEnum, PublishedCount } from '#kit';
import { UnitRecord } from '../record.entity.js';

export const RelatedYouthKind = labelledEnum(
  'RelatedYouthOrganizationKind',
  'A youth organisation beside the Union (loại).',
  {
    YOUTH_FEDERATION: ['Hội Liên hiệp Thanh niên', 'Youth Federation'],
    STUDENT_ASSOCIATION: ['Hội Sinh viên', "Students' Association"],
    PIONEERS: ['Đội Thiếu niên Tiền phong', 'Young Pioneers: minors, counted only'],
  },
);
export type RelatedYouthKind = keyof typeof RelatedYouthKind;

@ObjectType({
  simpleResolvers: true,
  description: 'A youth organisation that the Union guides, in one unit and year: counts (tổ chức thanh thiếu nhi).',
})
@Entity()
@Index(['unitId', 'year'])
export class RelatedYouthOrganization extends UnitRecord {
  @Field(() => RelatedYouthKind, { description: 'Which.' })
  @Column('text')
  kind!: RelatedYouthKind;

  @Field(() => Int, { description: 'The year.' })
  @Column('int')
  year!: number;

  @Field(() => Int, { description: 'Groups, clubs or teams.' })
  @Column('int')
  groups!: number;

  @Column('int')
  memberCount!: number;

  @Field(() => PublishedCount, { description: 'Members: withheld below ten.' })
  @DependsOn('memberCount')
  members!: PublishedCount;
}

@ObjectType({
  simpleResolvers: true,
  description: "The Youth Union's measures of a unit in a year (số liệu Đoàn Thanh niên).",
})
@Entity()
@Index(['unitId', 'year'])
export class YouthUnionYear extends UnitRecord {
  @Field(() => Int, { description: 'The year.' })
  @Index()
  @Column('int')
  year!: number;

  @Field(() => Int, { description: 'Members (đoàn viên).' })
  @Column('int')
  members!: number;

  @Field(() => Int, { description: 'Branches.' })
  @Column('int')
  branches!: number;

  @Field(() => Int, { description: 'Days of work of all volunteers together.' })
  @Column('int')
  volunteerDays!: number;

  @Field(() => Int, { description: 'Youth projects completed.' })
  @Column('int')
  projects!: number;
}
