import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Context } from '#kit';
import { AdministrativeUnit } from './administrative-unit.entity.js';
import { Comparability, ComparabilityMeasure } from './administrative-unit.enum.js';
import { comparabilityWithPredecessors } from './comparability.js';

@Resolver(() => AdministrativeUnit)
export class ComparabilityResolver {
  @FieldResolver(() => Comparability, {
    description: "Comparability of the unit's numbers with those of its predecessors, for area or for population.",
  })
  comparability(
    @Root() { id }: { id: string },
    @Arg('measure', () => ComparabilityMeasure, {
      defaultValue: 'AREA',
      description: 'Measure to compare: by default the territory.',
    })
    measure: ComparabilityMeasure,
    @Ctx() context: Context,
  ): Promise<Comparability> {
    return comparabilityWithPredecessors(context, id, measure);
  }
}
