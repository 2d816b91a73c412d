import type { MigrationInterface, QueryRunner } from 'typeorm';

const level = (of: string): string =>
  `array_position(array['CENTRAL', 'PROVINCE', 'DISTRICT', 'COMMUNE', 'BASE'], ${of}) - 1`;

/** Names as one text for search: those of a list apart by bars, each word between single spaces. */
const texts = (read: string, ...names: string[]): string =>
  `' ' || concat_ws(' | ', ${names.map((name) => `${read}(${name})`).join(', ')}) || ' '`;

/** A document's number as one word, however it is spaced: `217-QĐ/TW` is `217qdtw`. */
const numberWord = (number: string): string => `regexp_replace(civic_fold(${number}), '[^a-z0-9]+', '', 'g')`;

interface Source {
  table: string;
  kind: string;
  /** The entry's columns over a row `t`; those left out are null, or empty. */
  columns: Readonly<Record<string, string>>;
}

const registered = (title: string, number: string | null): Record<string, string> => ({
  name: title,
  words: number
    ? `${texts('search_words', title)} || coalesce('| ' || ${numberWord(number)} || ' ', '')`
    : texts('search_words', title),
  letters: number ? texts('search_letters', title, number) : texts('search_letters', title),
});

const sources: readonly Source[] = [
  {
    table: 'unit_copy',
    kind: 'ADMINISTRATIVE_UNIT',
    columns: {
      ...registered('t.name', null),
      type: 't.type',
      level: level('t.level'),
      parent_id: 't.parent_id',
      area_ids: 'array[t.id]',
      since: 't.valid_from',
      valid_from: 't.valid_from',
      valid_to: 't.valid_to',
      successor_ids: 't.successor_ids',
    },
  },
  {
    table: 'organization_copy',
    kind: 'ORGANIZATION',
    columns: {
      name: 't.name',
      words: `${texts('search_words', 't.name', 't.short_name')} || '| @' || t.kind || ' '`,
      letters: texts('search_letters', 't.name', 't.short_name'),
      type: 't.kind',
      level: level('t.level'),
      area_ids: 'array_remove(array[t.unit_id], null)',
      since: 't.valid_from',
      valid_from: 't.valid_from',
      valid_to: 't.valid_to',
      successor_ids: 't.successor_ids',
    },
  },
  {
    table: 'supervision_delegation',
    kind: 'SUPERVISION_DELEGATION',
    columns: {
      ...registered('t.title', 't.document_number'),
      level: level('t.level'),
      area_ids: 'array[t.area_unit_id]',
      since: 't.proposed_on',
    },
  },
  {
    table: 'supervision_topic',
    kind: 'SUPERVISION_TOPIC',
    columns: {
      ...registered('t.title', null),
      level: '5',
      area_ids: 'array[t.area_unit_id]',
      since: 'make_date(t.year, 1, 1)',
    },
  },
  {
    table: 'coordination_agreement',
    kind: 'COORDINATION_AGREEMENT',
    columns: {
      ...registered('t.title', 't.document_number'),
      type: 't.kind',
      level: level('t.level'),
      area_ids: 't.area_unit_ids',
      since: 't.signed_on',
      valid_from: 't.effective_from',
      valid_to: 'least(t.effective_to, t.lapsed_on)',
    },
  },
  {
    table: 'legal_instrument',
    kind: 'LEGAL_INSTRUMENT',
    columns: {
      ...registered(`t.title || ' (' || t.key || ')'`, 't.document_number'),
      name: 't.title',
      level: level(`'CENTRAL'`),
      since: 't.valid_from',
      valid_from: 't.valid_from',
      valid_to: 't.valid_to',
    },
  },
  {
    table: 'mass_mobilization_model',
    kind: 'MASS_MOBILIZATION_MODEL',
    columns: {
      name: 't.title',
      // The title names the subject alone; what it is a model of is said beside it everywhere.
      words: texts('search_words', 't.title', `'Dân vận khéo'`),
      letters: texts('search_letters', 't.title', `'Dân vận khéo'`),
      type: 't.kind',
      level: level('t.level'),
      area_ids: 'array[t.area_unit_id]',
      since: 't.registered_on',
      valid_from: 't.started_on',
      valid_to: 't.ended_on',
    },
  },
];

/** Writes the entries of the rows `t` of `from`, anew where there are some. */
function put({ kind, columns }: Source, from: string): string {
  const all = { area_ids: `'{}'`, successor_ids: `'{}'`, ...columns };
  const names = Object.keys(all);
  return (
    `insert into search_entry (id, kind, ${names.join(', ')}) select t.id, '${kind}', ${Object.values(all).join(', ')} ` +
    `from ${from} t on conflict (id) do update set ${names.map((name) => `${name} = excluded.${name}`).join(', ')}`
  );
}

/** A table of everything that can be found, which triggers keep in step with the tables of these things. */
export class Search1795519800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Characters other than letters and digits separate words.
    const spaced = (text: string): string =>
      String.raw`btrim(regexp_replace(${text}, '[\s!-/:-@\[-${'`'}{-~\u2010-\u2027«»]+', ' ', 'g'))`;
    await runner.query(
      `create function search_words(text) returns text language sql immutable strict parallel safe ` +
        `return ${spaced('civic_fold($1)')}`,
    );
    // With accents, and the tone at the end of its word: the old and the new placement, hoà and hòa, are one.
    await runner.query(
      `create function search_letters(text) returns text language sql immutable strict parallel safe return ` +
        spaced(
          String.raw`regexp_replace(normalize(lower(normalize($1, NFC) collate "vi-x-icu"), NFD), ` +
            String.raw`'([\u0300\u0301\u0303\u0309\u0323])([a-zđ\u0302\u0306\u031B]+)', '\2\1', 'g')`,
        ),
    );
    await runner.query(
      `create function search_lexemes(text) returns tsvector language sql immutable strict parallel safe ` +
        `return array_to_tsvector(array_remove(string_to_array(btrim($1), ' '), ''))`,
    );
    // kind: a SearchKind. type: of a unit, or the kind of an organisation, agreement or model. words: folded, of all names,
    // with the kind of an organisation behind an @. letters: the same words with accents. level: 0 for the centre to 4 for a
    // base unit, 5 where none is kept. parent_id: the unit above a unit. area_ids: where it is or applies; a unit is in itself. since: first day
    // on which there was anything of it. Validity is null for what happens rather than holds.
    await runner.query(`
      create table search_entry (
        id text primary key, kind text not null, type text, name text collate "vi-x-icu" not null, words text not null,
        letters text not null, level int not null, parent_id text, area_ids text[] not null, since date,
        valid_from date, valid_to date, successor_ids text[] not null)`);
    await runner.query('create index search_entry_parent on search_entry (parent_id)');
    for (const source of sources) {
      await runner.query(put(source, source.table));
      await follow(runner, source);
    }
    await runner.query('create index search_entry_lexemes on search_entry using gin (search_lexemes(words))');
    await runner.query('analyze search_entry');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { table } of sources) {
      for (const event of ['insert', 'update', 'delete', 'truncate']) {
        await runner.query(`drop trigger search_${event} on ${table}`);
      }
      for (const work of ['put', 'forget', 'clear']) await runner.query(`drop function search_${work}_${table}()`);
    }
    await runner.query('drop table search_entry');
    for (const read of ['lexemes', 'letters', 'words']) await runner.query(`drop function search_${read}(text)`);
  }
}

async function follow(runner: QueryRunner, source: Source): Promise<void> {
  const { table, kind } = source;
  const work = {
    put: put(source, 'changed'),
    forget: 'delete from search_entry where id in (select id from changed)',
    clear: `delete from search_entry where kind = '${kind}'`,
  };
  for (const [name, statement] of Object.entries(work)) {
    await runner.query(
      `create function search_${name}_${table}() returns trigger language plpgsql as ` +
        `$work$ begin ${statement}; return null; end $work$`,
    );
  }
  const triggers = [
    ['insert', 'referencing new table as changed', 'put'],
    ['update', 'referencing new table as changed', 'put'],
    ['delete', 'referencing old table as changed', 'forget'],
    ['truncate', '', 'clear'],
  ] as const;
  for (const [event, rows, name] of triggers) {
    await runner.query(
      `create trigger search_${event} after ${event} on ${table} ${rows} ` +
        `for each statement execute function search_${name}_${table}()`,
    );
  }
}
