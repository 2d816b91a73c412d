import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import {
  DependsOn,
  labelledEnum,
  LocalDate,
  OrganizationKind,
  Provenance,
  RegisterEntry,
  Sql,
  entityReferenceSql,
} from '#kit';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.stub.js';
import { Organization } from '../organization/organization.interface.js';

export const InspectionKind = labelledEnum('InspectionKind', 'Kind of inspection: none of them is supervision.', {
  PARTY_INSPECTION: ['Kiểm tra của Đảng', 'Inspection by the Party'],
  STATE_INSPECTION: ['Thanh tra nhà nước', 'Inspection by the state'],
  INTERNAL_INSPECTION: ['Kiểm tra nội bộ', 'Internal inspection'],
});
export type InspectionKind = keyof typeof InspectionKind;

/** An inspection, kept apart from supervision so that counts stay honest. */
@ObjectType({
  simpleResolvers: true,
  description: 'An inspection (kiểm tra, thanh tra): not supervision, and never counted as such.',
})
@Directive('@key(fields: "id")')
@Entity()
export class InspectionEvent extends RegisterEntry {
  @Field(() => ID, { description: 'Opaque; the same for ever.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => InspectionKind, { description: 'Kind.' })
  @Column('text')
  kind!: InspectionKind;

  @Field(() => String, { description: 'Title in Vietnamese.' })
  @Column('text')
  title!: string;

  @Field(() => String, { description: 'Title in English.' })
  @Column('text')
  titleEn!: string;

  @Field(() => LocalDate, { description: 'Day of the visit.' })
  @Index()
  @Column('date')
  heldOn!: string;

  @Column('text')
  inspectorKind!: OrganizationKind;

  @Column('text')
  inspectorId!: string;

  @Field(() => Organization, { nullable: true, description: 'Who inspected.' })
  @DependsOn('inspectorKind', 'inspectorId')
  inspector!: Organization | null;

  @Column('text')
  inspectedKind!: OrganizationKind;

  @Column('text')
  inspectedId!: string;

  @Field(() => Organization, { nullable: true, description: 'Who was inspected.' })
  @DependsOn('inspectedKind', 'inspectedId')
  inspected!: Organization | null;

  @Field(() => String, { description: 'Office that led the visit; never who held it.' })
  @Column('text')
  ledByOffice!: string;

  @Field(() => [String], { description: 'Further offices present.' })
  @Column('text', { array: true })
  officesPresent!: string[];

  @Column('text')
  areaUnitId!: string;

  @Field(() => AdministrativeUnit, { nullable: true, description: 'Where it took place.' })
  @Sql(entityReferenceSql('area_unit_id'))
  area!: AdministrativeUnit | null;

  @Field(() => String, { nullable: true, description: 'Source of a published fact.' })
  @Column('text', { nullable: true })
  source!: string | null;

  @Field(() => Provenance, { description: 'Whether this is a published fact or was generated.' })
  @Column('text')
  provenance!: Provenance;
}
