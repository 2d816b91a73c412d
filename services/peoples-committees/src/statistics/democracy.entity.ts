import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { labelledEnum, LocalDate, One, Provenance, RegisterEntry } from '#kit';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.entity.js';

export const DisclosureTopic = labelledEnum(
  'DisclosureTopic',
  'What a commune must disclose (nội dung công khai), art. 11.',
  {
    BUDGET: ['Dự toán, quyết toán ngân sách', 'Budget and accounts'],
    LAND_USE: ['Kế hoạch sử dụng đất, bồi thường', 'Land use and compensation'],
    PUBLIC_WORKS: ['Dự án, công trình đầu tư', 'Projects and works'],
    CONTRIBUTIONS: ['Huy động đóng góp của nhân dân', 'Contributions of the people'],
    SOCIAL_SUPPORT: ['Hỗ trợ hộ nghèo, chính sách xã hội', 'Support for poor households, social policy'],
    PROCEDURES: ['Thủ tục hành chính', 'Administrative procedures'],
    INSPECTION_RESULTS: ['Kết quả thanh tra, giải quyết đơn', 'Results of inspections and petitions'],
  },
);
export type DisclosureTopic = keyof typeof DisclosureTopic;

export const DisclosureForm = labelledEnum(
  'DisclosureForm',
  'How something was disclosed (hình thức công khai), art. 12.',
  {
    NOTICE_BOARD: ['Niêm yết tại trụ sở', 'Posted at the office'],
    WEBSITE: ['Trang thông tin điện tử', 'Web site'],
    LOUDSPEAKER: ['Hệ thống truyền thanh', 'Public loudspeakers'],
    MEETING: ['Hội nghị nhân dân', 'Meeting of the people'],
  },
);
export type DisclosureForm = keyof typeof DisclosureForm;

/** Something that a commune disclosed. */
@ObjectType({ simpleResolvers: true, description: 'Something that a commune disclosed (nội dung công khai).' })
@Entity()
@Index(['unitId', 'decidedOn'])
export class DisclosureItem extends RegisterEntry {
  @Field(() => ID, { description: 'Opaque; the same for ever.' })
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  unitId!: string;

  @Field(() => AdministrativeUnit, { description: 'The unit.' })
  @One(() => AdministrativeUnit, { key: 'unitId' })
  unit!: AdministrativeUnit;

  @Field(() => DisclosureTopic, { description: 'What.' })
  @Column('text')
  topic!: DisclosureTopic;

  @Field(() => DisclosureForm, { description: 'How.' })
  @Column('text')
  form!: DisclosureForm;

  @Field(() => LocalDate, { description: 'Day of the decision.' })
  @Index()
  @Column('date')
  decidedOn!: string;

  @Field(() => LocalDate, { description: 'Day of the disclosure.' })
  @Column('date')
  disclosedOn!: string;

  @Field(() => Boolean, {
    description: 'Within five working days of the decision: a limit of law since 1 July 2023, a yardstick before.',
  })
  @Column('boolean')
  onTime!: boolean;

  @Field(() => Provenance, { description: 'Whether this is a published fact or was generated.' })
  @Column('text')
  provenance!: Provenance;
}

/** A meeting of a People's Committee with the people. */
@ObjectType({
  simpleResolvers: true,
  description: "A dialogue of a People's Committee with the people (đối thoại với nhân dân).",
})
@Entity()
@Index(['unitId', 'heldOn'])
export class PeopleDialogue extends RegisterEntry {
  @Field(() => ID, { description: 'Opaque; the same for ever.' })
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  unitId!: string;

  @Field(() => AdministrativeUnit, { description: 'The unit.' })
  @One(() => AdministrativeUnit, { key: 'unitId' })
  unit!: AdministrativeUnit;

  @Field(() => LocalDate, { description: 'Day of the dialogue.' })
  @Index()
  @Column('date')
  heldOn!: string;

  @Field(() => String, { description: 'Topic, in Vietnamese.' })
  @Column('text')
  topic!: string;

  @Field(() => Int, { description: 'How many questions were raised: a count.' })
  @Column('int')
  questions!: number;

  @Field(() => Int, { description: 'How many were answered on the day.' })
  @Column('int')
  answered!: number;

  @Field(() => Provenance, { description: 'Whether this is a published fact or was generated.' })
  @Column('text')
  provenance!: Provenance;
}
