import { Column, Entity, Index } from 'typeorm';
import { ReceivedCopy } from '#kit';

/** The copy of an administrative unit during one validity. */
@Entity()
@Index(['code', 'knownFrom'])
export class UnitCopy extends ReceivedCopy {
  @Column('text')
  code!: string;

  @Index()
  @Column({ type: 'text', collation: 'vi-x-icu' })
  name!: string;

  @Column('text')
  nameEn!: string;

  @Column('text')
  type!: string;

  @Column('text')
  level!: 'PROVINCE' | 'DISTRICT' | 'COMMUNE';

  @Index()
  @Column('text', { nullable: true })
  parentId!: string | null;

  /** First day on which the record has the unit. */
  @Column('date')
  knownFrom!: string;

  /** First day of operation; null if no source states it. */
  @Column('date', { nullable: true })
  validFrom!: string | null;

  @Column('date', { nullable: true })
  validTo!: string | null;

  /** IDs of predecessors and successors, in whole or in part. */
  @Column('text', { array: true, default: [] })
  predecessorIds!: string[];

  @Column('text', { array: true, default: [] })
  successorIds!: string[];
}
