import type { Context } from '#kit';
import { isRecordedAt, type DateParameters, isOnRecord } from '#kit/sql';
import type { ClaimedImplementation, RecommendationReply } from './recommendation-reply.entity.js';

type Reply = Omit<RecommendationReply, 'bodyKind' | 'bodyId' | 'recommendationId'>;

/** The recipient's file of a recommendation, by the request date and recorded by `asKnownOn`. */
export interface FileFacts {
  receivedOn: string | null;
  /** Replies, oldest first. */
  replies: Reply[];
  claimedImplementation: ClaimedImplementation | null;
}

const identity = {};

/** Placeholders of the dates in the statement. */
const dates: DateParameters = { asOf: '$2::date', asKnownOn: '$3::timestamptz' };

const statement = `
  select coalesce(json_agg(json_build_object(
    'receivedOn', case when f.received_on <= ${dates.asOf} and ${isRecordedAt('f', 'receipt_recorded_at', dates)} then f.received_on end,
    'claimedImplementation', case when f.claimed_on <= ${dates.asOf} and ${isRecordedAt('f', 'claim_recorded_at', dates)}
      then json_build_object('claimedOn', f.claimed_on, 'recordedAt', f.claim_recorded_at, 'evidence', f.evidence) end,
    'replies', (
      select coalesce(json_agg(json_build_object(
        'id', r.id, 'number', r.number, 'position', r.position, 'respondedOn', r.responded_on, 'recordedAt', r.recorded_at,
        'documentNumber', r.document_number, 'text', r.text, 'textEn', r.text_en, 'provenance', r.provenance,
        'recommendation', json_build_object('id', r.recommendation_id),
        'by', json_build_object('__typename', case r.body_kind when 'SPECIALISED_UNIT' then 'SpecialisedUnit'
          else 'PeoplesCommittee' end, 'id', r.body_id)) order by r.number), '[]')
      from recommendation_reply r where r.recommendation_id = k.id and ${isOnRecord('responded_on')('r', dates)})
    ) order by k.place), '[]')::text as json
  from unnest($1::text[]) with ordinality as k(id, place)
  left join recommendation_file f on f.recommendation_id = k.id`;

/** Loads the file of a recommendation, in one statement for each request. Empty if nothing is recorded. */
export function fileOf(context: Context, recommendationId: string): Promise<FileFacts> {
  return context
    .loader<string, FileFacts>(identity, async (ids) => {
      const values = [ids, context.dates.asOf, context.dates.asKnownOn];
      const { rows } = await context.pool.query<{ json: string }>({
        name: 'recommendation-file',
        text: statement,
        values,
      });
      return JSON.parse(rows[0]!.json) as FileFacts[];
    })
    .load(recommendationId);
}
