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
  entityReferenceSql,
} from '#kit';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.stub.js';
import { Organization } from '../organization/organization.interface.js';

/** A body of any owner, the Front's own too, as its owner last told: an entry of the directory of all organisations. */
@ObjectType('OrganizationEntry', {
  simpleResolvers: true,
  description:
    'A body of any owner in the directory of all organisations (danh bạ tổ chức), as its owner last told the Front.',
})
@Entity()
@Index(['kind', 'level'])
export class OrganizationCopy extends ReceivedCopy {
  @Field(() => ID, { description: 'Id of the body.' })
  declare id: string;

  @Field(() => DateTime, { description: 'When its owner last told of it.' })
  declare receivedAt: string;

  @Field(() => OrganizationKind, { description: 'Kind.' })
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

  @Field(() => OrganizationLevel, { description: 'Level at which it works.' })
  @Column('text')
  level!: OrganizationLevel;

  @Index()
  @Column('text', { nullable: true })
  unitId!: string | null;

  @Field(() => AdministrativeUnit, { nullable: true, description: 'Unit in which it works; null for a central body.' })
  @Sql(entityReferenceSql('unit_id'))
  area!: AdministrativeUnit | null;

  @Index()
  @Column('text', { nullable: true })
  parentId!: string | null;

  @Field(() => LocalDate, { description: 'First day of its validity.' })
  @Column('date')
  validFrom!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day of its validity; null when it still works.' })
  @Column('date', { nullable: true })
  validTo!: string | null;

  @Column('text', { array: true, default: [] })
  predecessorIds!: string[];

  @Column('text', { array: true, default: [] })
  successorIds!: string[];

  @Field(() => String, { nullable: true, description: 'Title of its chief office; never who holds it.' })
  @Column('text', { nullable: true })
  chiefPostTitle!: string | null;

  @Field(() => Provenance, { description: 'Whether this is a published fact or was generated.' })
  @Column('text')
  provenance!: Provenance;

  @Field(() => Organization, { nullable: true, description: 'The body itself; null when its owner does not answer.' })
  @DependsOn('kind', 'id')
  organization!: Organization | null;
}
