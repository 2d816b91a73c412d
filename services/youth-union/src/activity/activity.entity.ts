import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { labelledEnum, LocalDate, One, Sql } from '#kit';
import type { DateParameters } from '#kit/sql';
import { UnitRecord } from '../record.entity.js';
import { YouthUnion } from '../youth-union/youth-union.entity.js';

export const CampaignKind = labelledEnum(
  'VolunteerCampaignKind',
  'Kind of volunteer campaign (chiến dịch tình nguyện).',
  {
    GREEN_SUMMER: ['Mùa hè xanh', 'Green summer'],
    WINTER_VOLUNTEERS: ['Tình nguyện mùa đông', 'Winter volunteers'],
    GREEN_SUNDAY: ['Ngày Chủ nhật xanh', 'Green Sunday'],
    EXAM_SUPPORT: ['Tiếp sức mùa thi', 'Support at examinations'],
  },
);
export type CampaignKind = keyof typeof CampaignKind;

export const YouthProjectState = labelledEnum('YouthProjectState', 'State of a youth project (trạng thái).', {
  UNDER_WAY: ['Đang thực hiện', 'Under way'],
  COMPLETED: ['Hoàn thành', 'Completed'],
});
export type YouthProjectState = keyof typeof YouthProjectState;

export const YouthProjectLevel = labelledEnum('YouthProjectLevel', 'Level of a youth project (cấp công trình).', {
  BRANCH: ['Cấp chi đoàn', 'Branch'],
  COMMUNE: ['Cấp xã', 'Commune'],
  DISTRICT: ['Cấp huyện', 'District'],
  CITY: ['Cấp thành phố', 'City'],
});
export type YouthProjectLevel = keyof typeof YouthProjectLevel;

@ObjectType()
abstract class YouthActivity extends UnitRecord {
  @Index()
  @Column('text')
  youthUnionId!: string;

  @Field(() => YouthUnion, { description: 'Organisation that runs it.' })
  @One(() => YouthUnion, { key: 'youthUnionId' })
  youthUnion!: YouthUnion;

  @Field(() => String, { description: 'Title in Vietnamese.' })
  @Column('text')
  title!: string;

  @Field(() => LocalDate, { description: 'First day of the activity.' })
  @Index()
  @Column('date')
  startedOn!: string;
}

@ObjectType({ simpleResolvers: true, description: 'A volunteer campaign (chiến dịch thanh niên tình nguyện).' })
@Entity()
export class VolunteerCampaign extends YouthActivity {
  @Field(() => CampaignKind, { description: 'Kind of campaign: green summer, winter volunteers.' })
  @Column('text')
  kind!: CampaignKind;

  @Field(() => LocalDate, { description: 'Last day of the campaign.' })
  @Column('date')
  endedOn!: string;

  @Field(() => Int, { description: 'Number of volunteers.' })
  @Column('int')
  volunteers!: number;

  @Field(() => Int, { description: 'Sum of the days of work of all volunteers.' })
  @Column('int')
  volunteerDays!: number;
}

/** Builds SQL for the state of a project as of the request date. */
export function projectState(alias: string, dates: DateParameters): string {
  return `case when ${alias}.completion_day <= ${dates.asOf} then 'COMPLETED' else 'UNDER_WAY' end`;
}

@ObjectType({ simpleResolvers: true, description: 'A youth project (công trình thanh niên).' })
@Entity()
export class YouthProject extends YouthActivity {
  @Field(() => YouthProjectLevel, { description: 'Level of the project: branch, commune, district or city.' })
  @Column('text')
  level!: YouthProjectLevel;

  @Field(() => Int, { description: 'Value of the project, in millions of đồng.' })
  @Column('int')
  value!: number;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Day of completion; null if not completed as of the request date.',
  })
  @Sql((alias, dates) => `case when ${alias}.completion_day <= ${dates.asOf} then ${alias}.completion_day end`)
  completedOn!: string | null;

  @Column('date', { nullable: true })
  completionDay!: string | null;

  @Field(() => YouthProjectState, { description: 'State as of the request date.' })
  @Sql(projectState)
  state!: YouthProjectState;
}
