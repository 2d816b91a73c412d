import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import {
  DateTime,
  DependsOn,
  LocalDate,
  OrganizationKind,
  OrganizationLevel,
  Provenance,
  ReceivedCopy,
  Sql,
} from '#kit';
import { entityReferenceSql } from '#kit/sql';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.stub.js';
import { Organization } from '../organization/organization.interface.js';

/** The copy of an organisation of any owner, the Front's included: an entry of the directory. */
@ObjectType('OrganizationEntry', {
  simpleResolvers: true,
  description:
    'An organisation of any owner in the directory (danh bạ tổ chức), from the copy that the Front last received.',
})
@Entity()
@Index(['kind', 'level'])
export class OrganizationCopy extends ReceivedCopy {
  @Field(() => ID, { description: 'ID of the organisation.' })
  declare id: string;

  @Field(() => DateTime, { description: 'Time at which the Front last received the copy.' })
  declare receivedAt: string;

  @Field(() => OrganizationKind, { description: "Kind of organisation: trade union, People's Committee." })
  @Column('text')
  kind!: OrganizationKind;

  @Field(() => String, { description: 'Name in Vietnamese.' })
  @Index()
  @Column({ type: 'text', collation: 'vi-x-icu' })
  name!: string;

  @Field(() => String, { description: 'Name in English.' })
  @Column('text')
  nameEn!: string;

  @Field(() => String, { description: 'Short name, as used in documents.' })
  @Column('text')
  shortName!: string;

  @Field(() => OrganizationLevel, { description: 'Level at which the organisation works.' })
  @Column('text')
  level!: OrganizationLevel;

  @Index()
  @Column('text', { nullable: true })
  unitId!: string | null;

  @Field(() => AdministrativeUnit, {
    nullable: true,
    description: 'Administrative unit in which the organisation works; null at central level.',
  })
  @Sql(entityReferenceSql('unit_id'))
  area!: AdministrativeUnit | null;

  @Index()
  @Column('text', { nullable: true })
  parentId!: string | null;

  @Field(() => LocalDate, { description: 'First day on which the organisation or record is valid.' })
  @Column('date')
  validFrom!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day of validity; null if it has not ended.' })
  @Column('date', { nullable: true })
  validTo!: string | null;

  @Column('text', { array: true, default: [] })
  predecessorIds!: string[];

  @Column('text', { array: true, default: [] })
  successorIds!: string[];

  @Field(() => String, { nullable: true, description: 'Title of the chief office, never its holder.' })
  @Column('text', { nullable: true })
  chiefPostTitle!: string | null;

  @Field(() => Provenance, {
    description: 'Origin of the record: published, declared by the organisation, or generated.',
  })
  @Column('text')
  provenance!: Provenance;

  @Field(() => Organization, {
    nullable: true,
    description: 'The organisation from its owner; null if the owner did not answer.',
  })
  @DependsOn('kind', 'id')
  organization!: Organization | null;
}
