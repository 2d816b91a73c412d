import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { LocalDate, One, Provenance, RegisterEntry, Sql, entityReferenceSql } from '#kit';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.stub.js';
import { SupervisionField } from '../delegation/supervision.enum.js';
import { FrontCommittee } from '../front-committee/front-committee.entity.js';

@ObjectType({
  simpleResolvers: true,
  description: 'How many opinions of a digest were about one field: a count, no texts.',
})
export class OpinionTopic {
  @Field(() => SupervisionField, { description: 'Field.' })
  field!: SupervisionField;

  @Field(() => Int, { description: 'How many opinions.' })
  opinions!: number;
}

/** Opinions of voters and people drawn together before a session of the council: counts by topic, no raw opinions. */
@ObjectType({
  simpleResolvers: true,
  description: 'A digest of opinions of voters and people (tổng hợp ý kiến cử tri và Nhân dân): counts by topic.',
})
@Directive('@key(fields: "id")')
@Entity()
@Index(['areaUnitId', 'issuedOn'])
export class VoterOpinionDigest extends RegisterEntry {
  @Field(() => ID, { description: 'Opaque; the same for ever.' })
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  frontCommitteeId!: string;

  @Field(() => FrontCommittee, { description: 'The committee that drew it together.' })
  @One(() => FrontCommittee, { key: 'frontCommitteeId' })
  issuer!: FrontCommittee;

  @Column('text')
  areaUnitId!: string;

  @Field(() => AdministrativeUnit, { nullable: true, description: 'The unit.' })
  @Sql(entityReferenceSql('area_unit_id'))
  area!: AdministrativeUnit | null;

  @Field(() => LocalDate, { description: 'First day of the period.' })
  @Column('date')
  periodFrom!: string;

  @Field(() => LocalDate, { description: 'Last day of the period.' })
  @Column('date')
  periodTo!: string;

  @Field(() => LocalDate, { description: 'Day of issue.' })
  @Index()
  @Column('date')
  issuedOn!: string;

  @Field(() => String, { description: 'Number of its document.' })
  @Column('text')
  documentNumber!: string;

  @Field(() => Int, { description: 'Meetings with voters held in the period.' })
  @Column('int')
  meetings!: number;

  @Field(() => [OpinionTopic], { description: 'Opinions by field.' })
  @Column('jsonb')
  topics!: OpinionTopic[];

  @Field(() => Provenance, { description: 'Whether this is a published fact or was generated.' })
  @Column('text')
  provenance!: Provenance;
}
