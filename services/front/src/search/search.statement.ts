import { type Page, sql } from '#kit/sql';
import { foldName } from '#kit/text';
import { nullUnlessComplete } from '../copy/coverage-sql.js';
import type { SearchText, Term, TypeFilter } from './read-text.js';
import type { SearchKind } from './search.enum.js';
import { typeWords } from './unit-type.js';

export interface SearchRequest {
  text: SearchText;
  kinds: readonly SearchKind[] | null;
  /** ID of the unit in which, or below which, to search. */
  areaId: string | null;
  includeFormer: boolean;
  asOf: string;
  /** Date, or `infinity` for all recorded entries. */
  asKnownOn: string;
  page: Page;
  /** Sort values of the row after which, or before which, the page begins. */
  cursor: readonly unknown[] | undefined;
  counted: boolean;
}

/** Topics of the copies searched, in addition to the Front's registers. */
export const searchedCopies = ['organization', 'unit'];

/** Values of a statement; each becomes `$n::type`. */
class Values {
  readonly list: unknown[] = [];

  bind = (value: unknown, type = 'text'): string => {
    this.list.push(value);
    return `$${this.list.length}::${type}`;
  };
}

/** Sort columns with their types, for cursors: all ascending, the last unique. */
const order = {
  match_rank: 'int',
  is_scattered: 'int',
  is_part: 'int',
  kind_rank: 'int',
  validity_rank: 'int',
  level: 'int',
  name: 'text',
  id: 'text',
} as const;

/** SQL types of the values in a cursor. */
export const orderTypes: readonly string[] = Object.values(order);

/**
 * Builds the search as one statement that returns `{rows, total}`. Every word of the text must match. The index on
 * lexemes finds the candidates, and each candidate is ranked by one pass over its words.
 */
export function searchStatement(request: SearchRequest): { text: string; values: unknown[] } {
  const values = new Values();
  const day = values.bind(request.asOf, 'date');
  const { backwards, size } = request.page;
  const columns = Object.keys(order);
  const seek = request.cursor
    ? `where (${columns.join(', ')}) ${backwards ? '<' : '>'} (${Object.values(order)
        .map((type, index) => values.bind(request.cursor![index], type))
        .join(', ')})`
    : '';
  const sorted = columns.map((column) => `${column}${backwards ? ' desc' : ''}`).join(', ');
  // Incomplete copies are searched, but the total is null.
  const total = request.counted ? nullUnlessComplete(searchedCopies, '(select count(*)::int from found)') : 'null';
  const limit = values.bind(size + 1, 'int');
  // Evaluated twice rather than materialized: counting needs no rank, and a page needs only the top rows.
  const text = sql`
    with recursive
    ${within(request, values)}
    found as not materialized (
      ${foundRows(request, day, values)}
    ),
    page as materialized (
      select *
      from found
      ${seek}
      order by ${sorted}
      limit ${limit}
    )
    select json_build_object(
      'total', ${total},
      'rows', (
        select coalesce(json_agg(${resultOf(day)} order by ${sorted}), '[]')
        from page p
      )
    )::text as json`;
  return { text, values: values.list };
}

/** Builds the CTE of the unit and its descendants. */
function within({ areaId }: SearchRequest, { bind }: Values): string {
  if (areaId === null) return '';
  return sql`
    within(id) as (
      select ${bind(areaId)}
      union
      select u.id
      from within
      join search_entry u on u.parent_id = within.id
    ),`;
}

function foundRows(request: SearchRequest, day: string, values: Values): string {
  const { text, kinds, areaId, includeFormer, asKnownOn } = request;
  const { bind } = values;
  const validityRank = validityRankOf('e', day);
  const conditions = [
    `search_lexemes(e.words) @@ ${bind(lexemes(text), 'tsquery')}`,
    `(e.since is null or e.since <= ${day})`,
    ...text.terms.flatMap((term) => (term.forms.some((form) => form.includes(' ')) ? [anyForm(term, values)] : [])),
    ...text.types.map((type) => ofType(type, values)),
    ...(kinds ? [`e.kind = any(${bind(kinds, 'text[]')})`] : []),
    ...(areaId === null ? [] : ['e.area_ids && array(select id from within)']),
    ...(asKnownOn === 'infinity' ? [] : [knownBy(bind(asKnownOn, 'timestamptz'))]),
    ...(includeFormer ? [] : [`${validityRank} < 2`]),
  ];
  const match = matchOf(text, values);
  return sql`
    select
      e.id, e.kind, e.type, e.name, e.level, e.parent_id, e.area_ids, e.valid_from, e.valid_to, e.successor_ids,
      ${match} as match,
      ${isAccented(text) ? match : `greatest(2, ${match})`} as match_rank,
      ${isScattered(text, values)} as is_scattered,
      ${isPart(text, values)} as is_part,
      ${kindRank} as kind_rank,
      ${validityRank} as validity_rank
    from search_entry e
    ${sql.where(conditions)}`;
}

/**
 * Builds the condition that register entries were recorded by then. Instruments, units and organisations always
 * qualify.
 */
function knownBy(known: string): string {
  const later = (kind: SearchKind, table: string): string =>
    `not (e.kind = '${kind}' and exists (select from ${table} r where r.id = e.id and r.recorded_at > ${known}))`;
  return sql.and([
    later('COORDINATION_AGREEMENT', 'coordination_agreement'),
    later('SUPERVISION_TOPIC', 'supervision_topic'),
    later('MASS_MOBILIZATION_MODEL', 'mass_mobilization_model'),
    sql`
      (e.kind <> 'SUPERVISION_DELEGATION' or exists (
        select
        from delegation_event d
        where d.subject_id = e.id
          and d.recorded_at <= ${known}
      ))`,
  ]);
}

/** 0 for a unit, 1 for an organisation, which bears a unit's name, 2 for a register entry with the words in its title. */
const kindRank = `case e.kind when 'ADMINISTRATIVE_UNIT' then 0 when 'ORGANIZATION' then 1 else 2 end`;

/** Builds SQL for the rank by validity: 0 valid on the day, 1 without a validity, 2 valid on other days only. */
function validityRankOf(alias: string, day: string): string {
  return (
    `case when ${alias}.kind in ('SUPERVISION_DELEGATION', 'SUPERVISION_TOPIC') then 1 ` +
    `when ${validOn(alias, day)} then 0 else 2 end`
  );
}

function validOn(alias: string, day: string): string {
  return (
    `(${alias}.valid_from is null or ${alias}.valid_from <= ${day}) ` +
    `and (${alias}.valid_to is null or ${alias}.valid_to >= ${day})`
  );
}

/** Builds the tsquery: every word, the last one as a prefix if open, and one spelling of every term. */
function lexemes({ runs, terms, open }: SearchText): string {
  const quoted = (word: string): string => `'${word.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`;
  const words = runs.flat().map(({ folded }) => quoted(folded));
  if (open) words.push(`${words.pop()}:*`);
  const forms = terms.map(({ forms: ways, kind }) => {
    const phrases = ways.map((form) => `(${form.split(' ').map(quoted).join(' & ')})`);
    return `(${[...phrases, ...(kind ? [quoted(`@${kind}`)] : [])].join(' | ')})`;
  });
  return [...words, ...forms].join(' & ');
}

/** Builds SQL that is true if these folded words are adjacent in the entry. Folding removes pattern characters. */
function phraseSql(phrase: string, { bind }: Values, open = false): string {
  return `e.words like ${bind(`% ${phrase}${open ? '' : ' '}%`)}`;
}

function anyForm({ forms, kind }: Term, values: Values): string {
  const ways = forms.map((form) => phraseSql(form, values));
  return `(${[...ways, ...(kind ? [phraseSql(`@${kind}`, values)] : [])].join(' or ')})`;
}

function ofType({ types, literal }: TypeFilter, values: Values): string {
  const filter =
    `exists (select from search_entry u where u.id = any(e.area_ids) ` +
    `and u.kind = 'ADMINISTRATIVE_UNIT' and u.type = any(${values.bind(types, 'text[]')}))`;
  return literal === undefined ? filter : `(${filter} or ${phraseSql(literal, values, true)})`;
}

/** Builds SQL for the match, 1 to 4 in the order of `SearchMatch`. */
function matchOf({ runs, terms, open }: SearchText, values: Values): string {
  const { bind } = values;
  const words = runs.flat();
  const typed = [...words, ...terms].map((each) => each.typed);
  const last = words.at(-1);
  const literally = terms.map(({ written }) => `(${written.map((form) => phraseSql(form, values)).join(' or ')})`);
  const exactly = typed.map((each) => `e.letters like '% ' || search_letters(${bind(each)}) || ' %'`);
  return (
    'case ' +
    (literally.length > 0 ? `when not (${literally.join(' and ')}) then 4 ` : '') +
    (open && last ? `when not ${phraseSql(last.folded, values)} then 3 ` : '') +
    `when ${exactly.join(' and ')} then 1 else 2 end`
  );
}

/** Returns true if the text has accents: without them, an entry without accents is not a better match. */
function isAccented({ runs }: SearchText): boolean {
  return runs.flat().some(({ typed, folded }) => typed.toLowerCase() !== folded);
}

/** Builds SQL that is 1 if words adjacent in the text are not adjacent in the entry: Xuân Thành for `thanh xuan`. */
function isScattered({ runs, types, open }: SearchText, values: Values): string {
  const phrases = runs.flatMap((run, index) =>
    run.length > 1
      ? [phraseSql(run.map(({ folded }) => folded).join(' '), values, open && index === runs.length - 1)]
      : [],
  );
  // The words for a type may be part of the name, as in Phương Liệt for `phuong liet`.
  const literals = types.flatMap(({ literal }) => (literal === undefined ? [] : [phraseSql(literal, values, true)]));
  const adjacent = [...phrases, ...literals];
  return adjacent.length > 0 ? `(not (${adjacent.join(' and ')}))::int` : '0';
}

const typeNames = typeWords.map(({ word }) => foldName(word));

/** Builds SQL that is 0 if the text is the whole name of a unit, with or without its type, and 1 if it is a part. */
function isPart({ runs, whole }: SearchText, { bind }: Values): string {
  const plain = runs
    .flat()
    .map(({ folded }) => folded)
    .join(' ');
  const names = [...new Set([plain, whole])].filter((name) => name !== '');
  const words = names.flatMap((name) => [` ${name} `, ...typeNames.map((type) => ` ${type} ${name} `)]);
  return `(not (e.kind = 'ADMINISTRATIVE_UNIT' and e.words = any(${bind(words, 'text[]')})))::int`;
}

/** Builds SQL for a result as JSON, with its place and successors. */
function resultOf(day: string): string {
  return sql`
    json_build_object(
      'id', p.id,
      'kind', p.kind,
      'type', p.type,
      'name', p.name,
      'match', p.match,
      'validFrom', p.valid_from,
      'validTo', p.valid_to,
      'place', ${placeOf('p')},
      '_order', json_build_array(${Object.keys(order)
        .map((column) => `p.${column}`)
        .join(', ')}),
      'currentEquivalents', case when p.validity_rank = 2 then ${equivalents(day)} else '[]'::json end
    )`;
}

/** Builds SQL for the place of a result: `Phường Nhân Chính, Quận Thanh Xuân, Thành phố Hà Nội`. */
function placeOf(alias: string): string {
  return sql`
    (
      with recursive above(name, parent_id, step) as (
        select u.name, u.parent_id, 1
        from search_entry u
        where u.id = case when ${alias}.kind = 'ADMINISTRATIVE_UNIT' then ${alias}.parent_id else ${alias}.area_ids[1] end
        union all
        select u.name, u.parent_id, step + 1
        from above
        join search_entry u on u.id = above.parent_id
        where step < 5
      )
      select string_agg(name, ', ' order by step) from above
    )`;
}

/**
 * Builds the CTE of successors, followed until they are valid on the day. A unit without a successor at its level
 * continues in the successors of the units below it.
 */
function equivalents(day: string): string {
  return sql`
    (
      with recursive heir(id) as (
        select unnest(p.successor_ids)
        union
        select unnest(c.successor_ids)
        from search_entry c
        where p.successor_ids = '{}' and c.parent_id = p.id and c.valid_to = p.valid_to
        union
        select unnest(s.successor_ids)
        from heir
        join search_entry s on s.id = heir.id
        where not (${validOn('s', day)})
      )
      select coalesce(json_agg(json_build_object(
        'id', s.id,
        'kind', s.kind,
        'type', s.type,
        'name', s.name,
        'validFrom', s.valid_from,
        'validTo', s.valid_to,
        'place', ${placeOf('s')}
      ) order by s.name, s.id), '[]')
      from heir
      join search_entry s on s.id = heir.id
      where ${validOn('s', day)}
    )`;
}
