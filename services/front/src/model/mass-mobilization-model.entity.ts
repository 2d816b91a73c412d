import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import {
  hasHappened,
  type DateParameters,
  labelledEnum,
  LocalDate,
  Many,
  One,
  OrganizationKind,
  OrganizationLevel,
  Provenance,
  RegisterEntry,
  Sql,
  entityReferenceSql,
} from '#kit';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.stub.js';
import { Party } from '../party/party.entity.js';

export const ModelKind = labelledEnum('ModelKind', 'Kind of skilful-mobilisation entry (loại).', {
  MODEL: ['Mô hình', 'Model'],
  COLLECTIVE_EXEMPLAR: ['Điển hình tập thể', 'Collective exemplar'],
});
export type ModelKind = keyof typeof ModelKind;

export const ModelField = labelledEnum('ModelField', 'Field of a model (lĩnh vực).', {
  ECONOMY: ['Kinh tế', 'Economy'],
  CULTURE_SOCIETY: ['Văn hóa - xã hội', 'Culture and society'],
  SECURITY_DEFENCE: ['Quốc phòng - an ninh', 'Security and defence'],
  POLITICAL_SYSTEM: ['Xây dựng hệ thống chính trị', 'Building of the political system'],
});
export type ModelField = keyof typeof ModelField;

export const ModelStatus = labelledEnum('ModelStatus', 'State of a model (trạng thái).', {
  REGISTERED: ['Đăng ký', 'Registered'],
  LAUNCHED: ['Phát động', 'Launched'],
  RUNNING: ['Đang duy trì', 'Running'],
  EVALUATED: ['Đã đánh giá', 'Evaluated'],
  REPLICATED: ['Nhân rộng', 'Replicated'],
  ENDED: ['Kết thúc', 'Ended'],
});
export type ModelStatus = keyof typeof ModelStatus;

export const RecognitionLevel = labelledEnum('RecognitionLevel', 'Level of a recognition (cấp công nhận).', {
  COMMUNE: ['Cấp xã', 'Commune'],
  DISTRICT: ['Cấp huyện', 'District'],
  CITY: ['Cấp thành phố, tỉnh', 'City or province'],
  CENTRAL: ['Trung ương', 'Central'],
});
export type RecognitionLevel = keyof typeof RecognitionLevel;

/** SQL for the state of a model on the request's day. Its first and last day decide; between them the register says it. */
export function statusOn(alias: string, dates: DateParameters): string {
  return (
    `case when ${alias}.ended_on <= ${dates.asOf} then 'ENDED' when ${alias}.started_on > ${dates.asOf} then 'REGISTERED' ` +
    `when ${alias}.status not in ('ENDED', 'REGISTERED') then ${alias}.status ` +
    `when ${alias}.replication_of_id is null then 'RUNNING' else 'REPLICATED' end`
  );
}

/** A decision that recognised a model. */
@ObjectType({ simpleResolvers: true, description: 'A decision that recognised a model (quyết định công nhận).' })
@Entity()
export class ModelRecognition extends RegisterEntry {
  @PrimaryColumn('text')
  id!: string;

  @Index()
  @Column('text')
  modelId!: string;

  @Field(() => RecognitionLevel, { description: 'Level.' })
  @Column('text')
  level!: RecognitionLevel;

  @Field(() => LocalDate, { description: 'Day of the decision.' })
  @Column('date')
  recognizedOn!: string;

  @Field(() => String, { description: 'Number of the decision.' })
  @Column('text')
  decision!: string;
}

/** One model, one entry, whoever reports it: so that nothing is counted twice. */
@ObjectType({
  simpleResolvers: true,
  description: 'A skilful-mobilisation model or exemplar (mô hình, điển hình Dân vận khéo).',
})
@Directive('@key(fields: "id")')
@Entity()
@Index(['areaUnitId', 'startedOn'])
export class MassMobilizationModel extends RegisterEntry {
  @Field(() => ID, { description: 'Opaque; the same for ever.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => String, { description: 'Title in Vietnamese.' })
  @Column({ type: 'text', collation: 'vi-x-icu' })
  title!: string;

  @Field(() => String, { description: 'Title in English.' })
  @Column('text')
  titleEn!: string;

  @Field(() => ModelKind, { description: 'Model or collective exemplar.' })
  @Column('text')
  kind!: ModelKind;

  @Field(() => ModelField, { description: 'Field.' })
  @Column('text')
  field!: ModelField;

  @Field(() => [String], { description: 'Free tags, in Vietnamese.' })
  @Column('text', { array: true })
  tags!: string[];

  @Column('text')
  areaUnitId!: string;

  @Field(() => AdministrativeUnit, { nullable: true, description: 'Where it runs.' })
  @Sql(entityReferenceSql('area_unit_id'))
  area!: AdministrativeUnit | null;

  @Field(() => OrganizationLevel, { description: 'Level of the unit.' })
  @Column('text')
  level!: OrganizationLevel;

  @Column('text')
  leadKind!: OrganizationKind;

  @Field(() => LocalDate, { description: 'Day of registration.' })
  @Column('date')
  registeredOn!: string;

  @Field(() => LocalDate, { description: 'First day.' })
  @Index()
  @Column('date')
  startedOn!: string;

  @Field(() => LocalDate, { nullable: true, description: "Last day; null while it runs on the request's day." })
  @Sql((alias, dates) => `case when ${alias}.ended_on <= ${dates.asOf} then ${alias}.ended_on end`)
  @Column('date', { nullable: true })
  endedOn!: string | null;

  @Field(() => ModelStatus, { description: "State on the request's day." })
  @Sql(statusOn)
  @Column('text')
  status!: ModelStatus;

  @Field(() => [String], { description: 'Criteria, in Vietnamese.' })
  @Column('text', { array: true })
  criteria!: string[];

  @Field(() => [String], { description: 'Outputs that can be verified, in Vietnamese.' })
  @Column('text', { array: true })
  outputs!: string[];

  @Field(() => [ModelRecognition], { description: "Recognitions by the request's day." })
  @Many(() => ModelRecognition, {
    by: 'modelId',
    order: 'recognizedOn',
    when: hasHappened('recognized_on'),
  })
  recognitions!: ModelRecognition[];

  @Column('text', { nullable: true })
  replicationOfId!: string | null;

  @Field(() => MassMobilizationModel, { nullable: true, description: 'The model that it replicates.' })
  @One(() => MassMobilizationModel, { key: 'replicationOfId' })
  replicationOf!: MassMobilizationModel | null;

  @Field(() => [Party], { description: 'Who leads and who coordinates.' })
  @Many(() => Party, { by: 'entryId', order: 'sequence' })
  parties!: Party[];

  @Field(() => Provenance, { description: 'Whether this is a published fact or was generated.' })
  @Column('text')
  provenance!: Provenance;
}
