import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { Context, filterBy, listOf, nodeQueries } from '#kit';
import { bySql, loadRow } from '#kit/sql';
import { AdministrativeUnit } from './administrative-unit.entity.js';
import { AdministrativeUnitLevel, AdministrativeUnitType, UnitChangeKind } from './administrative-unit.enum.js';
import { isInRecord } from './administrative-unit.sql.js';
import { ComparabilityResolver } from './comparability.resolver.js';
import { UnitChange } from './unit-change.entity.js';
import { unitSuccessionResolvers } from './unit-succession.resolver.js';

const units = listOf(AdministrativeUnit, {
  filter: {
    code: { ...filterBy.byId('code', 'With this code of the General Statistics Office.'), type: () => String },
    level: filterBy.byAnyOf(() => AdministrativeUnitLevel, 'level', 'Of one of these levels.'),
    type: filterBy.byAnyOf(() => AdministrativeUnitType, 'type', 'Of one of these types.'),
    parentId: filterBy.byId('parentId', 'Directly below the unit with this ID.'),
    name: filterBy.byText('name', 'Name contains this text.'),
    includeFormer: {
      ...filterBy.includeFormer,
      condition: bySql((alias, value, dates) => `${value('boolean')} or (${isInRecord(alias, dates)})`),
    },
  },
  orders: ['name', 'code', 'validFrom', 'knownFrom'],
  groups: {
    LEVEL: { label: ['Theo cấp', 'By level'], by: (alias) => `${alias}.level` },
    TYPE: { label: ['Theo loại', 'By type'], by: (alias) => `${alias}.type` },
  },
});

const changes = listOf(UnitChange, {
  filter: {
    kind: filterBy.byAnyOf(() => UnitChangeKind, 'kind', 'Of one of these kinds.'),
    ...filterBy.byDays('changed', 'changedOn', 'In effect'),
    unitId: {
      type: () => ID,
      description: 'With this unit among those that took part.',
      condition: bySql(
        (alias, value) =>
          `${alias}.id in (select p.change_id from unit_change_part p where p.unit_id = ${value('text')})`,
      ),
    },
  },
  orders: ['changedOn', 'notBefore'],
});

@Resolver(() => AdministrativeUnit)
class AdministrativeUnitByCodeResolver {
  @Query(() => AdministrativeUnit, {
    nullable: true,
    description: 'The unit with this code as of the request date; null if not found.',
  })
  async administrativeUnitByCode(
    @Arg('code', () => String, { description: 'Code of the General Statistics Office.' }) code: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const found = await unitWithCode(context, code);
    return found ? loadRow(context, info, AdministrativeUnit, found.id) : null;
  }
}

async function unitWithCode(context: Context, code: string): Promise<{ id: string } | undefined> {
  const { rows } = await context.pool.query<{ id: string }>(
    `select u.id from administrative_unit u where u.code = $1 and ${isInRecord('u', { asOf: '$2' })}`,
    [code, context.asOf],
  );
  return rows[0];
}

export const administrativeUnitResolvers = [
  nodeQueries(AdministrativeUnit, units, {
    one: {
      name: 'administrativeUnit',
      description: 'An administrative unit by ID, current or former; null if not found.',
    },
    many: { name: 'administrativeUnits', description: 'Administrative units as of the request date, by name.' },
    counts: {
      name: 'administrativeUnitCounts',
      description: 'Number of administrative units as of the request date, by grouping.',
    },
  }),
  nodeQueries(UnitChange, changes, {
    many: { name: 'unitChanges', description: 'Changes of administrative units, oldest first.' },
  }),
  AdministrativeUnitByCodeResolver,
  ComparabilityResolver,
  ...unitSuccessionResolvers,
];
