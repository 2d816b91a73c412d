import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Day of the public calendar: offices close on it, or work on it although it is a weekend. Other days follow the weekday. */
@Entity()
export class Holiday {
  @PrimaryColumn('date')
  day!: string;

  @Column('text', { default: 'OFF' })
  effect!: 'OFF' | 'WORK';

  /** Fixed in the solar calendar, lunar, in lieu of a weekend, or exchanged with another day. */
  @Column('text', { default: 'FIXED' })
  kind!: 'FIXED' | 'LUNAR' | 'COMPENSATORY' | 'SWAP_WORKING_DAY';

  @Column('text')
  name!: string;

  @Column('text')
  nameEn!: string;

  @Column('text', { default: '' })
  source!: string;

  @Column('text', { default: 'LOW' })
  confidence!: 'HIGH' | 'MEDIUM' | 'LOW';

  @Column('text', { nullable: true })
  note!: string | null;
}
