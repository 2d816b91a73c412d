import type { QueryRunner } from 'typeorm';

/** Drops everything that migrations made in the database; extensions and what they brought stay. */
export async function clearDatabase(runner: QueryRunner): Promise<void> {
  await runner.query(`
    do $$ declare work text; begin
      foreach work in array array(
        select format('drop %s if exists %s cascade',
          case c.relkind when 'v' then 'view' when 'm' then 'materialized view' else 'table' end, c.oid::regclass)
        from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
          and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
        union all
        select format('drop routine if exists %s cascade', p.oid::regprocedure)
        from pg_proc p where p.pronamespace = 'public'::regnamespace
          and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e'))
      loop execute work; end loop;
    end $$`);
}
