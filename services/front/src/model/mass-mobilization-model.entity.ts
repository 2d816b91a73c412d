import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import {
  labelledEnum,
  LocalDate,
  Many,
  One,
  OrganizationKind,
  OrganizationLevel,
  Provenance,
  RegisterEntry,
  Sql,
} from '#kit';
import { hasHappened, type DateParameters, entityReferenceSql } from '#kit/sql';
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

/** Builds SQL for the state of a model as of the request date, from its first and last day and the register. */
export function statusOn(alias: string, dates: DateParameters): string {
  return (
    `case when ${alias}.ended_on <= ${dates.asOf} then 'ENDED' when ${alias}.started_on > ${dates.asOf} then 'REGISTERED' ` +
    `when ${alias}.status not in ('ENDED', 'REGISTERED') then ${alias}.status ` +
    `when ${alias}.replication_of_id is null then 'RUNNING' else 'REPLICATED' end`
  );
}

/** A decision that recognises a model. */
@ObjectType({ simpleResolvers: true, description: 'A decision that recognises a model (quyết định công nhận).' })
@Entity()
export class ModelRecognition extends RegisterEntry {
  @PrimaryColumn('text')
  id!: string;

  @Index()
  @Column('text')
  modelId!: string;

  @Field(() => RecognitionLevel, { description: 'Level of the authority that recognised the model.' })
  @Column('text')
  level!: RecognitionLevel;

  @Field(() => LocalDate, { description: 'Day of the decision.' })
  @Column('date')
  recognizedOn!: string;

  @Field(() => String, { description: 'Document number of the decision.' })
  @Column('text')
  decision!: string;
}

/** A model has one entry, whichever party reports it, so it is counted once. */
@ObjectType({
  simpleResolvers: true,
  description: 'A skilful-mobilisation model or exemplar (mô hình, điển hình Dân vận khéo).',
})
@Directive('@key(fields: "id")')
@Entity()
@Index(['areaUnitId', 'startedOn'])
export class MassMobilizationModel extends RegisterEntry {
  @Field(() => ID, { description: 'Opaque, stable ID.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => String, { description: 'Title in Vietnamese.' })
  @Column({ type: 'text', collation: 'vi-x-icu' })
  title!: string;

  @Field(() => String, { description: 'Title in English.' })
  @Column('text')
  titleEn!: string;

  @Field(() => ModelKind, { description: 'Kind of entry: model or collective exemplar.' })
  @Column('text')
  kind!: ModelKind;

  @Field(() => ModelField, { description: 'Field of the model or exemplar.' })
  @Column('text')
  field!: ModelField;

  @Field(() => [String], { description: 'Tags in free text, in Vietnamese.' })
  @Column('text', { array: true })
  tags!: string[];

  @Column('text')
  areaUnitId!: string;

  @Field(() => AdministrativeUnit, { nullable: true, description: 'Administrative unit in which the model runs.' })
  @Sql(entityReferenceSql('area_unit_id'))
  area!: AdministrativeUnit | null;

  @Field(() => OrganizationLevel, { description: 'Level of administrative unit at which numbers are published.' })
  @Column('text')
  level!: OrganizationLevel;

  @Column('text')
  leadKind!: OrganizationKind;

  @Field(() => LocalDate, { description: 'Day on which the model was registered.' })
  @Column('date')
  registeredOn!: string;

  @Field(() => LocalDate, { description: 'First day of the model.' })
  @Index()
  @Column('date')
  startedOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day; null if not ended as of the request date.' })
  @Sql((alias, dates) => `case when ${alias}.ended_on <= ${dates.asOf} then ${alias}.ended_on end`)
  @Column('date', { nullable: true })
  endedOn!: string | null;

  @Field(() => ModelStatus, { description: 'State as of the request date.' })
  @Sql(statusOn)
  @Column('text')
  status!: ModelStatus;

  @Field(() => [String], { description: 'Criteria, in Vietnamese.' })
  @Column('text', { array: true })
  criteria!: string[];

  @Field(() => [String], { description: 'Outputs that can be verified, in Vietnamese.' })
  @Column('text', { array: true })
  outputs!: string[];

  @Field(() => [ModelRecognition], { description: 'Recognitions granted by the request date.' })
  @Many(() => ModelRecognition, {
    by: 'modelId',
    order: 'recognizedOn',
    when: hasHappened('recognized_on'),
  })
  recognitions!: ModelRecognition[];

  @Column('text', { nullable: true })
  replicationOfId!: string | null;

  @Field(() => MassMobilizationModel, { nullable: true, description: 'Model that this one replicates.' })
  @One(() => MassMobilizationModel, { key: 'replicationOfId' })
  replicationOf!: MassMobilizationModel | null;

  @Field(() => [Party], { description: 'Lead and coordinating parties of the model.' })
  @Many(() => Party, { by: 'entryId', order: 'sequence' })
  parties!: Party[];

  @Field(() => Provenance, {
    description: 'Origin of the record: published, declared by the organisation, or generated.',
  })
  @Column('text')
  provenance!: Provenance;
}
