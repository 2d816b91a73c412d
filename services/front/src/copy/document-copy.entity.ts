import { Column, Entity, Index } from 'typeorm';
import { type OrganizationKind, ReceivedCopy, type Seat } from '#kit';

/** The copy of a reply to a recommendation. */
@Entity()
@Index(['recommendationId', 'respondedOn'])
export class ReplyCopy extends ReceivedCopy {
  @Column('text')
  recommendationId!: string;

  @Column('text')
  bodyKind!: OrganizationKind;

  @Column('text')
  bodyId!: string;

  /** Ordinal number of the reply; the newest one counts. */
  @Column('int')
  number!: number;

  @Column('text')
  position!: string;

  @Column('date')
  respondedOn!: string;

  /** Time at which its owner recorded it; null if the owner sends none. */
  @Column('timestamptz', { nullable: true })
  recordedAt!: string | null;
}

/** The copy of a recipient's file on a recommendation, without replies. The ID is the recommendation's. */
@Entity()
export class RecommendationFileCopy extends ReceivedCopy {
  @Column('date', { nullable: true })
  receivedOn!: string | null;

  @Column('timestamptz', { nullable: true })
  receiptRecordedAt!: string | null;

  @Column('date', { nullable: true })
  claimedOn!: string | null;

  @Column('timestamptz', { nullable: true })
  claimRecordedAt!: string | null;
}

/** The copy of a supervised body's own record. The ID is the target's. */
@Entity()
export class TargetSideCopy extends ReceivedCopy {
  @Index()
  @Column('text')
  bodyId!: string;

  @Column('date', { nullable: true })
  noticeCameOn!: string | null;

  @Column('timestamptz', { nullable: true })
  noticeRecordedAt!: string | null;

  @Column('date', { nullable: true })
  reportWentOn!: string | null;

  @Column('timestamptz', { nullable: true })
  reportRecordedAt!: string | null;

  /** Days of the sessions that the body attended. */
  @Column('date', { array: true, default: [] })
  attendedOn!: string[];
}

/** The copy of an organisation's contribution to joint work: its seats by office. */
@Entity()
@Index(['entryId', 'organizationId'])
export class ContributionCopy extends ReceivedCopy {
  @Index()
  @Column('text')
  organizationId!: string;

  @Column('text')
  entryId!: string;

  @Column('jsonb')
  seats!: Seat[];
}
