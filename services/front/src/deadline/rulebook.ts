import type { Context } from '#kit';
import type { DeadlineRule } from './deadline-rule.entity.js';
import type { Rulebook } from './compute.js';

const identity = {};

const statement = `
  select json_build_object(
    'rules', (select json_agg(json_build_object(
      'id', r.id, 'ruleKey', r.rule_key, 'anchorEvent', r.anchor_event, 'anchorEventEn', r.anchor_event_en,
      'direction', r.direction, 'amount', r.amount, 'unit', r.unit, 'dutyBearer', r.duty_bearer,
      'dutyBearerEn', r.duty_bearer_en, 'article', r.article, 'appliesToForm', r.applies_to_form,
      'validFrom', r.valid_from, 'validTo', r.valid_to,
      'instrument', json_build_object('id', i.id, 'key', i.key, 'documentNumber', i.document_number, 'title', i.title,
        'titleEn', i.title_en, 'validFrom', i.valid_from, 'validTo', i.valid_to, 'confidence', i.confidence,
        'source', i.source)))
      from deadline_rule r join legal_instrument i on i.id = r.instrument_id),
    'holidays', (select coalesce(json_object_agg(h.day, h.effect), '{}') from holiday h)) as book`;

/** Loads all rules and the calendar, a few hundred rows, once per request. */
export function rulebookOf(context: Context): Promise<Rulebook> {
  return context
    .loader<string, Rulebook>(identity, async (keys) => {
      const { rows } = await context.pool.query<{
        book: { rules: DeadlineRule[] | null; holidays: Record<string, 'OFF' | 'WORK'> };
      }>(statement);
      const { rules, holidays } = rows[0]!.book;
      const book = { rules: rules ?? [], holidays: new Map(Object.entries(holidays)) };
      return keys.map(() => book);
    })
    .load('all');
}
