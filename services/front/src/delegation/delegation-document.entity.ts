import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { DateTime, DependsOn, LocalDate, OrganizationKind } from '#kit';
import { Organization } from '../organization/organization.interface.js';
import { DocumentKind } from './supervision.enum.js';

/** A document in the file of a delegation. */
@ObjectType({ simpleResolvers: true, description: 'A document in the file of a delegation (văn bản trong hồ sơ).' })
@Entity()
export class DelegationDocument {
  @Field(() => ID, { description: 'Opaque, stable ID.' })
  @PrimaryColumn('text')
  id!: string;

  @Index()
  @Column('text')
  delegationId!: string;

  /** ID of the target that the document concerns; null if it concerns all. */
  @Column('text', { nullable: true })
  targetId!: string | null;

  @Field(() => Int, { description: 'Ordinal number in the file.' })
  @Column('int')
  sequence!: number;

  @Field(() => DocumentKind, { description: 'Kind of document.' })
  @Column('text')
  kind!: DocumentKind;

  @Field(() => String, { description: 'Document number (số hiệu), unique only within issuer, year and type.' })
  @Column('text')
  documentNumber!: string;

  @Field(() => String, { description: 'Title in Vietnamese.' })
  @Column('text')
  title!: string;

  @Field(() => LocalDate, { description: 'Day on which the document was issued.' })
  @Column('date')
  issuedOn!: string;

  @Field(() => DateTime, { description: 'Time at which the entry was recorded in the register.' })
  @Column('timestamptz', { default: () => 'now()' })
  recordedAt!: string;

  @Column('text')
  issuerKind!: OrganizationKind;

  @Column('text')
  issuerId!: string;

  @Field(() => Organization, { nullable: true, description: 'Organisation that issued the document.' })
  @DependsOn('issuerKind', 'issuerId')
  issuer!: Organization | null;
}
