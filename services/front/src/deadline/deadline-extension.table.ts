import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { isRecorded, type DateParameters } from '#kit';
import type { DeadlineRuleKey } from './deadline.enum.js';

/** A limit that was put off in one case, by a decision of its own. Append-only: the newest decision counts. */
@Entity()
export class DeadlineExtension {
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  ruleKey!: DeadlineRuleKey;

  /** What the limit runs for: a delegation. */
  @Index()
  @Column('text')
  subjectId!: string;

  @Column('date')
  extendedTo!: string;

  /** The decision and its reason, in Vietnamese. */
  @Column('text')
  basis!: string;

  @Column('date')
  grantedOn!: string;

  @Column('timestamptz', { default: () => 'now()' })
  recordedAt!: string;
}

/** An extension as a limit is computed with it. */
export interface Extension {
  extendedTo: string;
  basis: string;
}

/** SQL for the extensions of a subject that had been granted by the day and were known, by rule. */
export function extensionsOf(alias: string, dates: DateParameters): string {
  return (
    `(select coalesce(json_object_agg(x.rule_key, json_build_object('extendedTo', x.extended_to, 'basis', x.basis) ` +
    `order by x.granted_on, x.recorded_at), '{}') from deadline_extension x where x.subject_id = ${alias}.id ` +
    `and x.granted_on <= ${dates.asOf} and ${isRecorded('x', dates)})`
  );
}
