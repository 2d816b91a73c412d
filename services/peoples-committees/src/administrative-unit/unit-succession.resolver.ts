import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { Context } from '#kit';
import { loadRow } from '#kit/sql';
import { AdministrativeUnit } from './administrative-unit.entity.js';
import { UnitSuccession } from './unit-succession.type.js';

type Succession = Omit<UnitSuccession, 'unit'>;

@Resolver(() => AdministrativeUnit)
class SuccessionsOfUnitResolver {
  @FieldResolver(() => [UnitSuccession], {
    description: 'Predecessors of the unit with the share of each, by date and name.',
  })
  predecessors(@Root() { id }: { id: string }, @Ctx() context: Context): Promise<Succession[]> {
    return successionsOf(context, 'predecessors', id);
  }

  @FieldResolver(() => [UnitSuccession], {
    description: 'Successors of the unit with the share of this unit, by date and name.',
  })
  successors(@Root() { id }: { id: string }, @Ctx() context: Context): Promise<Succession[]> {
    return successionsOf(context, 'successors', id);
  }
}

@Resolver(() => UnitSuccession)
class SuccessionResolver {
  @FieldResolver()
  unit(@Root() { unitId }: Succession, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return loadRow(context, info, AdministrativeUnit, unitId);
  }
}

export const unitSuccessionResolvers = [SuccessionsOfUnitResolver, SuccessionResolver];

type Direction = 'predecessors' | 'successors';

const identities: Readonly<Record<Direction, object>> = { predecessors: {}, successors: {} };

/** Sides of the change: the requested unit's and the other's. The share is on the former unit's side. */
const sides = {
  predecessors: { own: 'later', other: 'former' },
  successors: { own: 'former', other: 'later' },
} as const;

function successionsOf(context: Context, direction: Direction, unitId: string): Promise<Succession[]> {
  const { own, other } = sides[direction];
  return context
    .loader<string, Succession[]>(identities[direction], async (ids) => {
      const { rows } = await context.pool.query<Succession & { ownId: string }>({
        name: `unit-${direction}`,
        text: `
          select ${own}.unit_id as "ownId", ${other}.unit_id as "unitId", former.share, former.moved, c.kind,
            c.changed_on::text as "changedOn", c.legally_effective_on::text as "legallyEffectiveOn", c.instrument
          from unit_change c
          join unit_change_part former on former.change_id = c.id and former.side = 'FROM'
          join unit_change_part later on later.change_id = c.id and later.side = 'TO'
          join administrative_unit u on u.id = ${other}.unit_id
          where ${own}.unit_id = any($1) order by c.not_before, u.name, u.id`,
        values: [ids],
      });
      return ids.map((id) => rows.filter(({ ownId }) => ownId === id));
    })
    .load(unitId);
}
