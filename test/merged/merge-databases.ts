import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';

/** Every organisation of every owner, with the name of its type in the graph. */
const bodies = [
  ['front.front_committee', 'FrontCommittee'],
  ['front.peoples_council', 'PeoplesCouncil'],
  ['front.party_committee', 'PartyCommittee'],
  ['front.employer', 'Employer'],
  ['trade_union.trade_union', 'TradeUnion'],
  ['womens_union.womens_union', 'WomensUnion'],
  ['farmers_union.farmers_union', 'FarmersUnion'],
  ['veterans_association.veterans_association', 'VeteransAssociation'],
  ['youth_union.youth_union', 'YouthUnion'],
  ['peoples_committees.peoples_committee', 'PeoplesCommittee'],
  ['peoples_committees.specialised_unit', 'SpecialisedUnit'],
]
  .map(
    ([table, type]) =>
      `select '${type}' as type, id, name, level, unit_id, parent_id, valid_from, valid_to from ${table}`,
  )
  .join(' union all ');

/** Returns the IDs of a unit and its descendants, former ones included, that existed by a date. */
const within = `
  create or replace function within(unit text, day date) returns setof text language sql stable as $$
    with recursive below as (
      select unit as id
      union select u.id from peoples_committees.administrative_unit u join below b on u.parent_id = b.id
      where u.known_from <= day)
    select id from below $$`;

/** The comparability of a unit with those from which it was formed, for its territory, by the changes until a day. */
const comparability = `
  create or replace function unit_comparability(unit text, day date) returns text language sql stable as $$
    select substr(coalesce(min(e.effect), 'D COMPARABLE'), 3) from (
      select case
        when c.changed_on = u.valid_from and exists (
          select from peoples_committees.unit_change_part f
          where f.change_id = c.id and f.side = 'FROM' and f.share <> 'WHOLE') then 'A PARTIAL_SUCCESSION'
        when c.kind = 'ABOLISH' then 'B BROKEN_BOUNDARY'
        when c.changed_on is null then 'C UNKNOWN'
        when c.changed_on is distinct from u.valid_from and c.kind in ('MERGE', 'SPLIT', 'BOUNDARY') then 'B BROKEN_BOUNDARY'
      end as effect
      from peoples_committees.administrative_unit u
      join peoples_committees.unit_change_part p on p.unit_id = u.id
      join peoples_committees.unit_change c on c.id = p.change_id
      where u.id = unit and (p.side = 'TO' or c.kind = 'ABOLISH') and c.not_before <= greatest(day, u.known_from)
      union all
      select 'C UNKNOWN' from peoples_committees.administrative_unit u where u.id = unit and u.valid_from is null) e $$`;

/** Days and citations of law as Vietnamese and English texts write them; `first`: at the start of a sentence. */
const writing = String.raw`
  create or replace function day_vi(day date) returns text language sql immutable as $$
    select to_char(day, 'FMDD/FMMM/YYYY') $$;
  create or replace function day_en(day date) returns text language sql immutable as $$
    select to_char(day, 'FMDD FMMonth YYYY') $$;
  create or replace function cited_vi(document text, article text, first boolean default true) returns text
  language sql immutable as $$
    select case when first then upper(left(article, 1)) || substr(article, 2) else article end
      || ' văn bản số ' || document $$;
  create or replace function cited_en(document text, article text) returns text language sql immutable as $$
    select document || ', ' || regexp_replace(regexp_replace(regexp_replace(article,
      'điểm (\S+) khoản (\d+) Điều (\d+)', 'Article \3(\2)(\1)', 'g'),
      'khoản (\d+) Điều (\d+)', 'Article \2(\1)', 'g'), 'Điều (\d+)', 'Article \1', 'g') $$`;

/**
 * Copies every table of the subgraphs' databases into one database, a schema for each, for the SQL of the questions.
 * The schemas are named like the subgraphs, with `_` for `-`. Existing schemas are replaced.
 */
export async function mergeDatabases(urls: ReadonlyMap<string, string>, targetUrl: string): Promise<void> {
  const target = new Client({ connectionString: targetUrl });
  await target.connect();
  try {
    for (const [name, url] of urls) {
      const source = new Client({ connectionString: url });
      await source.connect();
      try {
        await copyTables(source, target, name.replaceAll('-', '_'));
      } finally {
        await source.end();
      }
    }
    await target.query(`drop view if exists body; create view body as ${bodies}`);
    await target.query(within);
    await target.query(comparability);
    await target.query(writing);
    await target.query('analyze');
  } finally {
    await target.end();
  }
}

async function copyTables(source: Client, target: Client, schema: string): Promise<void> {
  await target.query(`drop schema if exists ${schema} cascade`);
  await target.query(`create schema ${schema}`);
  const { rows: tables } = await source.query<{ table: string; columns: string }>(
    `select c.relname as table, string_agg(
       quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod) ||
         coalesce(' collate ' || quote_ident(nullif(l.collname, 'default')), ''), ', ' order by a.attnum) as columns
     from pg_class c
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     left join pg_collation l on l.oid = a.attcollation
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
     group by c.relname`,
  );
  for (const { table, columns } of tables) {
    await target.query(`create table ${schema}.${table} (${columns})`);
    await pipeline(
      source.query(copyTo(`copy ${table} to stdout`)),
      target.query(copyFrom(`copy ${schema}.${table} from stdin`)),
    );
  }
  // Indexes on expressions need functions of the source database; no question uses them.
  const { rows: indexes } = await source.query<{ definition: string }>(
    `select pg_get_indexdef(i.indexrelid) as definition from pg_index i join pg_class c on c.oid = i.indrelid
     where c.relnamespace = 'public'::regnamespace and i.indexprs is null and i.indpred is null`,
  );
  for (const { definition } of indexes) await target.query(definition.replace(' ON public.', ` ON ${schema}.`));
}
