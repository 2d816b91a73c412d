import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { labelledEnum, LocalDate, One, Provenance, RegisterEntry } from '#kit';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.entity.js';

export const DisclosureTopic = labelledEnum(
  'DisclosureTopic',
  'A topic that a commune must disclose under art. 11 (nội dung công khai).',
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
  'Form of disclosure under art. 12 (hình thức công khai).',
  {
    NOTICE_BOARD: ['Niêm yết tại trụ sở', 'Posted at the office'],
    WEBSITE: ['Trang thông tin điện tử', 'Web site'],
    LOUDSPEAKER: ['Hệ thống truyền thanh', 'Public loudspeakers'],
    MEETING: ['Hội nghị nhân dân', 'Meeting of the people'],
  },
);
export type DisclosureForm = keyof typeof DisclosureForm;

/** An item that a commune disclosed. */
@ObjectType({ simpleResolvers: true, description: 'An item that a commune disclosed (nội dung công khai).' })
@Entity()
@Index(['unitId', 'decidedOn'])
export class DisclosureItem extends RegisterEntry {
  @Field(() => ID, { description: 'Opaque, stable ID.' })
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  unitId!: string;

  @Field(() => AdministrativeUnit, { description: 'Commune that made the disclosure.' })
  @One(() => AdministrativeUnit, { key: 'unitId' })
  unit!: AdministrativeUnit;

  @Field(() => DisclosureTopic, { description: 'Topic of the disclosure, by art. 11.' })
  @Column('text')
  topic!: DisclosureTopic;

  @Field(() => DisclosureForm, { description: 'Form of the disclosure, by art. 12.' })
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
    description:
      'True if disclosed within five working days of the decision. This is a limit of law since 1 July 2023.',
  })
  @Column('boolean')
  onTime!: boolean;

  @Field(() => Provenance, {
    description: 'Origin of the record: published, declared by the organisation, or generated.',
  })
  @Column('text')
  provenance!: Provenance;
}

/** A dialogue of a People's Committee with the people. */
@ObjectType({
  simpleResolvers: true,
  description: "A dialogue of a People's Committee with the people (đối thoại với nhân dân).",
})
@Entity()
@Index(['unitId', 'heldOn'])
export class PeopleDialogue extends RegisterEntry {
  @Field(() => ID, { description: 'Opaque, stable ID.' })
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  unitId!: string;

  @Field(() => AdministrativeUnit, { description: 'Administrative unit that held the dialogue.' })
  @One(() => AdministrativeUnit, { key: 'unitId' })
  unit!: AdministrativeUnit;

  @Field(() => LocalDate, { description: 'Day of the dialogue.' })
  @Index()
  @Column('date')
  heldOn!: string;

  @Field(() => String, { description: 'Topic, in Vietnamese.' })
  @Column('text')
  topic!: string;

  @Field(() => Int, { description: 'Number of questions raised by participants.' })
  @Column('int')
  questions!: number;

  @Field(() => Int, { description: 'Number of questions answered on the day.' })
  @Column('int')
  answered!: number;

  @Field(() => Provenance, {
    description: 'Origin of the record: published, declared by the organisation, or generated.',
  })
  @Column('text')
  provenance!: Provenance;
}
