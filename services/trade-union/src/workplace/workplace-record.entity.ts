import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { labelledEnum, LocalDate, One, Sql } from '#kit';
import { UnitRecord } from '../record.entity.js';
import { GrassrootsUnion } from './grassroots-union.entity.js';

export const AgreementScope = labelledEnum('CollectiveAgreementScope', 'Scope of a collective agreement (phạm vi).', {
  ENTERPRISE: ['Doanh nghiệp', 'One enterprise'],
  GROUP_OF_ENTERPRISES: ['Nhóm doanh nghiệp', 'Several enterprises'],
  SECTOR: ['Ngành', 'A sector'],
});
export type AgreementScope = keyof typeof AgreementScope;

export const DialogueKind = labelledEnum('WorkplaceDialogueKind', 'Kind of workplace dialogue (loại đối thoại).', {
  PERIODIC: ['Định kỳ', 'Periodic'],
  ON_REQUEST: ['Theo yêu cầu của một bên', 'At the request of one party'],
  CASE: ['Khi có vụ việc', 'On a case'],
});
export type DialogueKind = keyof typeof DialogueKind;

export const ConferenceKind = labelledEnum('WorkerConferenceKind', 'Kind of yearly conference (loại hội nghị).', {
  OFFICIALS: ['Cán bộ, công chức, viên chức', 'Officials and public employees'],
  WORKERS: ['Người lao động', 'Workers of an enterprise'],
});
export type ConferenceKind = keyof typeof ConferenceKind;

@ObjectType()
abstract class WorkplaceRecord extends UnitRecord {
  @Index()
  @Column('text')
  grassrootsUnionId!: string;

  @Field(() => GrassrootsUnion, { description: 'Grassroots union of the workplace.' })
  @One(() => GrassrootsUnion, { key: 'grassrootsUnionId' })
  grassrootsUnion!: GrassrootsUnion;
}

@ObjectType({ simpleResolvers: true, description: 'A collective labour agreement (thỏa ước lao động tập thể).' })
@Entity()
export class CollectiveAgreement extends WorkplaceRecord {
  @Field(() => AgreementScope, { description: 'Scope of the agreement: enterprise, group or sector.' })
  @Column('text')
  scope!: AgreementScope;

  @Field(() => LocalDate, { description: 'Day on which the agreement was signed.' })
  @Index()
  @Column('date')
  signedOn!: string;

  @Field(() => LocalDate, { description: 'Last day on which the agreement is in force.' })
  @Column('date')
  expiresOn!: string;

  @Field(() => Int, { description: 'Number of workers covered.' })
  @Column('int')
  beneficiaries!: number;

  @Field(() => Boolean, { description: 'True if in force as of the request date.' })
  @Sql((alias, dates) => `${dates.asOf} between ${alias}.signed_on and ${alias}.expires_on`)
  inForce!: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'A dialogue at a workplace (đối thoại tại nơi làm việc).' })
@Entity()
export class WorkplaceDialogue extends WorkplaceRecord {
  @Field(() => DialogueKind, { description: 'Kind of dialogue: periodic, on request, or on a case.' })
  @Column('text')
  kind!: DialogueKind;

  @Field(() => LocalDate, { description: 'Day on which the dialogue was held.' })
  @Index()
  @Column('date')
  heldOn!: string;

  @Field(() => Int, { description: 'Number of matters raised.' })
  @Column('int')
  mattersRaised!: number;

  @Field(() => Int, { description: 'Number of matters agreed.' })
  @Column('int')
  mattersAgreed!: number;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A yearly conference of officials or workers (hội nghị cán bộ, công chức; hội nghị người lao động).',
})
@Entity()
export class WorkerConference extends WorkplaceRecord {
  @Field(() => ConferenceKind, { description: 'Kind of conference: officials or workers.' })
  @Column('text')
  kind!: ConferenceKind;

  @Field(() => LocalDate, { description: 'Day on which the conference was held.' })
  @Index()
  @Column('date')
  heldOn!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: "A People's Inspection Board within an agency, guided by the union (Ban Thanh tra nhân dân cơ quan).",
})
@Entity()
export class AgencyInspectionBoard extends WorkplaceRecord {
  @Field(() => Int, { description: 'Number of members.' })
  @Column('int')
  membersCount!: number;

  @Field(() => LocalDate, { description: "First day of the board's term." })
  @Column('date')
  validFrom!: string;

  @Field(() => LocalDate, { nullable: true, description: "Last day of the board's term." })
  @Column('date', { nullable: true })
  validTo!: string | null;

  @Field(() => Int, { description: 'Number of recommendations in the term.' })
  @Column('int')
  recommendations!: number;
}
