import { Column, Entity, Index } from 'typeorm';
import { ReceivedCopy } from '#kit';

/** An administrative unit during one validity, as the People's Committees last told. */
@Entity()
@Index(['code', 'validFrom'])
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

  @Column('date')
  validFrom!: string;

  @Column('date', { nullable: true })
  validTo!: string | null;

  /** The units that went into it, in whole or in part, and those that it went into. */
  @Column('text', { array: true, default: [] })
  predecessorIds!: string[];

  @Column('text', { array: true, default: [] })
  successorIds!: string[];
}
