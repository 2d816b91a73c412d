import { Column, Entity, Index } from 'typeorm';
import { type OrganizationKind, type OrganizationLevel, type Provenance, ReceivedCopy } from '#kit';

/** A body of any owner, the Front's own too, as its owner last told: an entry of the directory of all organisations. */
@Entity()
@Index(['kind', 'level'])
export class OrganizationCopy extends ReceivedCopy {
  @Column('text')
  kind!: OrganizationKind;

  @Index()
  @Column({ type: 'text', collation: 'vi-x-icu' })
  name!: string;

  @Column('text')
  nameEn!: string;

  @Column('text')
  shortName!: string;

  @Column('text')
  level!: OrganizationLevel;

  @Index()
  @Column('text', { nullable: true })
  unitId!: string | null;

  @Index()
  @Column('text', { nullable: true })
  parentId!: string | null;

  @Column('date')
  validFrom!: string;

  @Column('date', { nullable: true })
  validTo!: string | null;

  @Column('text', { array: true, default: [] })
  predecessorIds!: string[];

  @Column('text', { array: true, default: [] })
  successorIds!: string[];

  @Column('text', { nullable: true })
  chiefPostTitle!: string | null;

  @Column('text')
  provenance!: Provenance;
}
