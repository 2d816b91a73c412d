import { Column, Index, PrimaryColumn } from 'typeorm';

/** A copy of a row of another organisation. The properties of a subclass have the names of the change event's body. */
export abstract class ReceivedCopy {
  /** The key of the row at its owner. */
  @PrimaryColumn('text')
  id!: string;

  /** The subgraph that sent it. */
  @Index()
  @Column('text')
  source!: string;

  @Column('timestamptz')
  receivedAt!: string;
}

/** A subgraph that sends change events. */
export interface Sender {
  /** Name of its subgraph. */
  source: string;
  /** The organisation, in Vietnamese and in English. */
  owner: string;
  ownerEn: string;
  topics: readonly string[];
  /**
   * Rows that the sender owns, by topic: an SQL condition over the columns of the copy, in the alias `b`. A row of which it
   * does not hold is rejected. Without one every row is accepted that another sender has not sent.
   */
  owns?: Readonly<Record<string, string>>;
}

/** Configuration of the copies that a subgraph keeps: the senders, and the table of each topic. */
export interface CopySources {
  senders: readonly Sender[];
  tables: Readonly<Record<string, new () => ReceivedCopy>>;
}
