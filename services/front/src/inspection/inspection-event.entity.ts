import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { DependsOn, labelledEnum, LocalDate, OrganizationKind, Provenance, RegisterEntry, Sql } from '#kit';
import { entityReferenceSql } from '#kit/sql';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.stub.js';
import { Organization } from '../organization/organization.interface.js';

export const InspectionKind = labelledEnum(
  'InspectionKind',
  'Kind of inspection, as opposed to supervision (loại kiểm tra, thanh tra).',
  {
    PARTY_INSPECTION: ['Kiểm tra của Đảng', 'Inspection by the Party'],
    STATE_INSPECTION: ['Thanh tra nhà nước', 'Inspection by the state'],
    INTERNAL_INSPECTION: ['Kiểm tra nội bộ', 'Internal inspection'],
  },
);
export type InspectionKind = keyof typeof InspectionKind;

/** An inspection, stored apart from supervision and never counted as such. */
@ObjectType({
  simpleResolvers: true,
  description: 'An inspection (kiểm tra, thanh tra), never counted as supervision.',
})
@Directive('@key(fields: "id")')
@Entity()
export class InspectionEvent extends RegisterEntry {
  @Field(() => ID, { description: 'Opaque, stable ID.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => InspectionKind, { description: 'Kind of inspection: by the Party, by the state, or internal.' })
  @Column('text')
  kind!: InspectionKind;

  @Field(() => String, { description: 'Title in Vietnamese.' })
  @Column('text')
  title!: string;

  @Field(() => String, { description: 'Title in English.' })
  @Column('text')
  titleEn!: string;

  @Field(() => LocalDate, { description: 'Day on which the visit took place.' })
  @Index()
  @Column('date')
  heldOn!: string;

  @Column('text')
  inspectorKind!: OrganizationKind;

  @Column('text')
  inspectorId!: string;

  @Field(() => Organization, { nullable: true, description: 'Body that inspected.' })
  @DependsOn('inspectorKind', 'inspectorId')
  inspector!: Organization | null;

  @Column('text')
  inspectedKind!: OrganizationKind;

  @Column('text')
  inspectedId!: string;

  @Field(() => Organization, { nullable: true, description: 'Body that was inspected.' })
  @DependsOn('inspectedKind', 'inspectedId')
  inspected!: Organization | null;

  @Field(() => String, { description: 'Title of the office that led the visit, never its holder.' })
  @Column('text')
  ledByOffice!: string;

  @Field(() => [String], { description: 'Titles of other offices present.' })
  @Column('text', { array: true })
  officesPresent!: string[];

  @Column('text')
  areaUnitId!: string;

  @Field(() => AdministrativeUnit, {
    nullable: true,
    description: 'Administrative unit in which the visit took place.',
  })
  @Sql(entityReferenceSql('area_unit_id'))
  area!: AdministrativeUnit | null;

  @Field(() => String, { nullable: true, description: 'Source, if the event is a published fact.' })
  @Column('text', { nullable: true })
  source!: string | null;

  @Field(() => Provenance, {
    description: 'Origin of the record: published, declared by the organisation, or generated.',
  })
  @Column('text')
  provenance!: Provenance;
}
