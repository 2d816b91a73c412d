import { Column, Index, PrimaryColumn } from 'typeorm';

/** A copy of a row of another organisation, as it came. Properties beside these have the names of the notice's body. */
export abstract class ReceivedCopy {
  /** The key of the row at its owner. */
  @PrimaryColumn('text')
  id!: string;

  /** The subgraph that it came from. */
  @Index()
  @Column('text')
  source!: string;

  @Column('timestamptz')
  receivedAt!: string;
}

/** Who sends notices, and which. */
export interface Sender {
  /** Name of its subgraph. */
  source: string;
  /** The organisation, in Vietnamese and in English. */
  owner: string;
  ownerEn: string;
  topics: readonly string[];
}

/** What a subgraph receives: from whom, and the table of each topic. */
export interface CopySources {
  senders: readonly Sender[];
  tables: Readonly<Record<string, new () => ReceivedCopy>>;
}
