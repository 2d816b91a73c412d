import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { type DateParameters, isOnRecord } from '#kit/sql';
import type { DeadlineRuleKey } from './deadline.enum.js';

/** An extension of a deadline in one case. Append-only: the newest decision counts. */
@Entity()
export class DeadlineExtension {
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  ruleKey!: DeadlineRuleKey;

  /** ID of the subject of the deadline: a delegation. */
  @Index()
  @Column('text')
  subjectId!: string;

  @Column('date')
  extendedTo!: string;

  /** Decision that granted the extension, with its reason, in Vietnamese. */
  @Column('text')
  basis!: string;

  @Column('date')
  grantedOn!: string;

  @Column('timestamptz', { default: () => 'now()' })
  recordedAt!: string;
}

/** An extension as input of `computeDeadline`. */
export interface Extension {
  extendedTo: string;
  basis: string;
}

/** Builds SQL for the extensions of a subject by rule, granted by the request date and recorded by `asKnownOn`. */
export function extensionsOf(alias: string, dates: DateParameters): string {
  return (
    `(select coalesce(json_object_agg(x.rule_key, json_build_object('extendedTo', x.extended_to, 'basis', x.basis) ` +
    `order by x.granted_on, x.recorded_at), '{}') from deadline_extension x where x.subject_id = ${alias}.id ` +
    `and ${isOnRecord('granted_on')('x', dates)})`
  );
}
