import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { LocalDate, One, Provenance, RegisterEntry, Sql } from '#kit';
import { entityReferenceSql } from '#kit/sql';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.stub.js';
import { SupervisionField } from '../delegation/supervision.enum.js';
import { FrontCommittee } from '../front-committee/front-committee.entity.js';

@ObjectType({
  simpleResolvers: true,
  description: 'Number of opinions of a digest in one field, without their texts (số ý kiến theo lĩnh vực).',
})
export class OpinionTopic {
  @Field(() => SupervisionField, { description: 'Field of the opinions.' })
  field!: SupervisionField;

  @Field(() => Int, { description: 'Number of opinions in the field.' })
  opinions!: number;
}

/** A digest of opinions before a session of the council: counts by field, without the opinions' texts. */
@ObjectType({
  simpleResolvers: true,
  description:
    'A digest of opinions of voters and the people, with counts by field (tổng hợp ý kiến cử tri và Nhân dân).',
})
@Directive('@key(fields: "id")')
@Entity()
@Index(['areaUnitId', 'issuedOn'])
export class VoterOpinionDigest extends RegisterEntry {
  @Field(() => ID, { description: 'Opaque, stable ID.' })
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  frontCommitteeId!: string;

  @Field(() => FrontCommittee, { description: 'Committee of the Front that compiled the digest.' })
  @One(() => FrontCommittee, { key: 'frontCommitteeId' })
  issuer!: FrontCommittee;

  @Column('text')
  areaUnitId!: string;

  @Field(() => AdministrativeUnit, { nullable: true, description: 'Administrative unit of the digest.' })
  @Sql(entityReferenceSql('area_unit_id'))
  area!: AdministrativeUnit | null;

  @Field(() => LocalDate, { description: 'First day of the period covered.' })
  @Column('date')
  periodFrom!: string;

  @Field(() => LocalDate, { description: 'Last day of the period covered.' })
  @Column('date')
  periodTo!: string;

  @Field(() => LocalDate, { description: 'Day on which the document was issued.' })
  @Index()
  @Column('date')
  issuedOn!: string;

  @Field(() => String, { description: 'Document number of the record.' })
  @Column('text')
  documentNumber!: string;

  @Field(() => Int, { description: 'Number of meetings with voters in the period.' })
  @Column('int')
  meetings!: number;

  @Field(() => [OpinionTopic], { description: 'Number of opinions, by field.' })
  @Column('jsonb')
  topics!: OpinionTopic[];

  @Field(() => Provenance, {
    description: 'Origin of the record: published, declared by the organisation, or generated.',
  })
  @Column('text')
  provenance!: Provenance;
}
