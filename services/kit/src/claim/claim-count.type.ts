import { Directive, Field, Float, Int, ObjectType } from 'type-graphql';
import { labelledEnum } from '../schema/labelled-enum.js';

/**
 * Measures that check published claims. The Front counts its own registers, the People's Committees their statistics.
 */
export const ClaimMeasure = labelledEnum(
  'ClaimMeasure',
  'Measure that checks a published claim (chỉ tiêu đối chiếu).',
  {
    PARTY_INSPECTIONS_ON_DAY: ['Số cuộc kiểm tra của Đảng trong ngày', 'Party inspections on the day'],
    PARTY_BODIES_SUPERVISED: ['Số cấp ủy là đối tượng của đoàn giám sát', 'Party bodies among supervised bodies'],
    INSTRUMENT_FINAL_REVIEWS: ['Số văn bản được tổng kết', 'Instruments with a final review'],
    WARDS_OF_DISTRICT: ['Số phường của quận', 'Wards of the district'],
    ACTIVE_AGREEMENTS: ['Số quan hệ phối hợp đang hiệu lực', 'Coordination agreements in force'],
    MASS_MOBILIZATION_MODELS: ['Số mô hình, điển hình Dân vận khéo', 'Skilful-mobilisation models and exemplars'],
    OPINION_DIGESTS: ['Số bản tổng hợp ý kiến cử tri và Nhân dân', 'Digests of voter opinion'],
    PEOPLES_DIALOGUES: ['Số cuộc đối thoại với nhân dân', 'Dialogues with the people'],
    PETITION_SETTLEMENT_RATE_MEAN: ['Tỷ lệ giải quyết đơn thư bình quân năm', 'Mean of the yearly settlement rates'],
    SUCCESSFUL_MEDIATIONS: ['Số vụ hòa giải thành', 'Successful mediations'],
    MEDIATION_SUCCESS_RATE_POOLED: ['Tỷ lệ hòa giải thành cả giai đoạn', 'Success rate of mediation, pooled'],
    MEDIATION_SUCCESS_RATE_MEAN: ['Tỷ lệ hòa giải thành bình quân năm', 'Success rate of mediation, mean of years'],
    DISCLOSURES_ON_TIME: ['Số nội dung công khai đúng hạn', 'Disclosures made in time'],
    INSPECTION_BOARDS_ACTIVE: ['Số Ban Thanh tra nhân dân hoạt động', "Active People's Inspection Boards"],
    SUPERVISING_ORGANIZATION_KINDS: [
      'Số loại tổ chức chủ trì, tham gia giám sát',
      'Kinds of organisation that supervised',
    ],
    SUPERVISION_LEVELS: ['Số cấp có giám sát', 'Levels at which there was supervision'],
    TOPICS_PER_YEAR: ['Số chuyên đề giám sát mỗi năm', 'Supervision topics a year'],
    INDEPENDENT_DELEGATIONS_PER_YEAR: ['Số đoàn giám sát độc lập mỗi năm', 'Independent delegations a year'],
    TARGETS_NOT_PEOPLES_COMMITTEES: [
      'Số đối tượng không phải Ủy ban nhân dân',
      "Supervised bodies other than People's Committees",
    ],
    FIELDS_COVERED: ['Số lĩnh vực nêu trong bài được giám sát', 'Fields named by the article that were supervised'],
    CLAIMS_WITH_SOURCE: ['Số nhận định có nguồn và thời điểm', 'Claims that name their source and time'],
  },
);
export type ClaimMeasure = keyof typeof ClaimMeasure;

/** A count that checks a claim. */
@ObjectType({ simpleResolvers: true, description: 'A count that checks a published claim (số liệu đối chiếu).' })
@Directive('@shareable')
export class ClaimCount {
  @Field(() => ClaimMeasure, { description: 'Measure that was counted.' })
  measure!: ClaimMeasure;

  @Field(() => Float, {
    nullable: true,
    description: 'Count, or rate between 0 and 1; null if unknown.',
  })
  value!: number | null;

  @Field(() => Int, { nullable: true, description: 'Numerator of a rate; null for a count.' })
  numerator!: number | null;

  @Field(() => Int, { nullable: true, description: 'Denominator of a rate; null for a count.' })
  denominator!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Year of the count, if the measure has one count for each year.',
  })
  detail!: string | null;
}

/**
 * A count by the People's Committees, from which the Front counts. Its type differs from the Front's: stock Hive Gateway
 * does not start if two subgraphs return one type from fields with `@requires` alone.
 */
@ObjectType({
  simpleResolvers: true,
  description: "A count by the People's Committees that checks a published claim (số liệu chính quyền).",
})
@Directive('@shareable')
export class OfficialCount extends ClaimCount {}
