import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Provenance } from '#kit';
import type { ObservationStatus } from './statistics.enum.js';

/**
 * One revision of a year of a unit's statistics. The tables are not in the graph, which shows only publishable
 * numbers.
 */
abstract class UnitYear {
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  unitId!: string;

  @Column('int')
  year!: number;

  @Column('int')
  revision!: number;

  @Column('date')
  publishedOn!: string;

  @Column('text')
  status!: ObservationStatus;

  @Column('text')
  provenance!: Provenance;
}

/** Petitions of a year, counted in cases. `opening + received - transferred - withdrawn - settled = closing`. */
@Entity()
@Index(['unitId', 'year'])
export class PetitionYear extends UnitYear {
  @Column('int')
  opening!: number;

  @Column('int')
  received!: number;

  @Column('int')
  transferred!: number;

  @Column('int')
  withdrawn!: number;

  @Column('int')
  settled!: number;

  @Column('int')
  settledOnTime!: number;

  /** Number of cases whose time limit expired in the year. */
  @Column('int')
  due!: number;

  @Column('int')
  handled!: number;

  @Column('int')
  complaints!: number;

  @Column('int')
  denunciations!: number;

  @Column('int')
  suggestions!: number;
}

@Entity()
@Index(['unitId', 'year'])
export class MediationYear extends UnitYear {
  @Column('int')
  successful!: number;

  @Column('int')
  unsuccessful!: number;

  @Column('int')
  inProgress!: number;

  @Column('int')
  teams!: number;

  @Column('int')
  mediators!: number;

  @Column('int')
  womenMediators!: number;
}
