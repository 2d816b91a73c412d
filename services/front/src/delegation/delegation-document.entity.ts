import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { DateTime, DependsOn, LocalDate, OrganizationKind } from '#kit';
import { Organization } from '../organization/organization.interface.js';
import { DocumentKind } from './supervision.enum.js';

/** A paper in the file of a delegation. */
@ObjectType({ simpleResolvers: true, description: 'A document in the file of a delegation (văn bản trong hồ sơ).' })
@Entity()
export class DelegationDocument {
  @Field(() => ID, { description: 'Opaque; the same for ever.' })
  @PrimaryColumn('text')
  id!: string;

  @Index()
  @Column('text')
  delegationId!: string;

  /** The supervised body that it concerns; null when it concerns all. */
  @Column('text', { nullable: true })
  targetId!: string | null;

  @Field(() => Int, { description: 'Order in the file.' })
  @Column('int')
  sequence!: number;

  @Field(() => DocumentKind, { description: 'Kind of document.' })
  @Column('text')
  kind!: DocumentKind;

  @Field(() => String, { description: 'Number (số hiệu): unique for its issuer, year and type only.' })
  @Column('text')
  documentNumber!: string;

  @Field(() => String, { description: 'Title in Vietnamese.' })
  @Column('text')
  title!: string;

  @Field(() => LocalDate, { description: 'Day of issue.' })
  @Column('date')
  issuedOn!: string;

  @Field(() => DateTime, { description: 'When it was entered in the register.' })
  @Column('timestamptz', { default: () => 'now()' })
  recordedAt!: string;

  @Column('text')
  issuerKind!: OrganizationKind;

  @Column('text')
  issuerId!: string;

  @Field(() => Organization, { nullable: true, description: 'Who issued it.' })
  @DependsOn('issuerKind', 'issuerId')
  issuer!: Organization | null;
}
