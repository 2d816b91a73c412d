import { Column, Entity, Index } from 'typeorm';
import { type OrganizationKind, ReceivedCopy, type Seat } from '#kit';

/** A reply to a recommendation, as the body that gave it last told. */
@Entity()
@Index(['recommendationId', 'respondedOn'])
export class ReplyCopy extends ReceivedCopy {
  @Column('text')
  recommendationId!: string;

  @Column('text')
  bodyKind!: OrganizationKind;

  @Column('text')
  bodyId!: string;

  /** Which reply to the recommendation: the newest counts. */
  @Column('int')
  number!: number;

  @Column('text')
  position!: string;

  @Column('date')
  respondedOn!: string;

  /** When its owner entered it; null: the owner does not say. */
  @Column('timestamptz', { nullable: true })
  recordedAt!: string | null;
}

/** What the recipient of a recommendation has on file beside its replies; the id is the recommendation's. */
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

/** A supervised body's own side of a supervision; the id is the target's. */
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

  /** Days of the sessions that it attended. */
  @Column('date', { array: true, default: [] })
  attendedOn!: string[];
}

/** What an organisation itself says of its part in something joint: its seats by office. */
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
