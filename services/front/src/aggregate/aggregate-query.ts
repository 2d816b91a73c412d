import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import {
  addMethod,
  BadUserInput,
  type Context,
  filterOfCounted,
  labelledEnum,
  type List,
  type OrganizationKind,
} from '#kit';
import { aggregateBy, type Grouped } from '#kit/sql';
import { figureOf, periodOf } from '../figure/figure.js';
import { coverageOfFigure } from '../figure/coverage.js';
import { organizationFields } from '../organization/organization-field.resolver.js';
import { Aggregate, AggregateKey } from './aggregate.type.js';
import type { LabelledGrouping } from './groupings.js';

/** Largest number of groups in a response; more are refused. */
const mostGroups = 2000;

interface AggregateOptions {
  name: string;
  /** Plural noun for the counted items, in Vietnamese and English. */
  counted: readonly [vi: string, en: string];
  groupings: Readonly<Record<string, LabelledGrouping>>;
}

/** Adds a query that counts a list by one to three groupings and returns a citable figure. */
export function aggregateQuery<Node extends object>(
  list: List<Node>,
  { name, counted: [counted, countedEn], groupings }: AggregateOptions,
): Function {
  const labels = Object.fromEntries(Object.entries(groupings).map(([grouping, { label }]) => [grouping, label]));
  const Breakdown = labelledEnum(`${list.noun}Breakdown`, `Groupings of ${countedEn}.`, labels);
  const source = { ...list.source, groupings };

  const resolve = async (
    by: readonly string[],
    filter: Record<string, unknown> | undefined,
    context: Context,
  ): Promise<Aggregate> => {
    checkGroupings(by);
    const values = { ...list.source.defaults, ...filter };
    const grouped = await aggregateBy(context, source, by, filter, mostGroups + 1);
    checkSize(name, grouped);
    const definition = {
      definitionKey: `${name}(${by.join(', ')})`,
      definition: `Số ${counted} đáp ứng bộ lọc, mỗi mục đếm một lần trong mỗi nhóm.`,
      definitionEn: `Number of ${countedEn} that meet the filter, each counted once in each group.`,
    };
    return {
      ...figureOf(context, definition, periodOf(values, context.asOf)),
      coverage: coverageOfFigure(grouped.coverage),
      total: grouped.total,
      additive: by.every((grouping) => !groupings[grouping]!.joint),
      groups: grouped.groups.map(({ keys, count }) => ({
        keys: keys.map((key, index) => keyOf(key, groupings[by[index]!]!)),
        value: count,
      })),
    };
  };

  @Resolver()
  class AggregateResolver {}
  const description = `Number of ${countedEn}, by one to three groupings; each is counted once in a group.`;
  addMethod(AggregateResolver, name, {
    is: Query(() => Aggregate, { nullable: true, description }),
    parameters: [
      Arg('by', () => [Breakdown], { description: 'One to three properties to group by.' }),
      filterOfCounted(list),
      Ctx(),
    ],
    resolve,
  });
  return AggregateResolver;
}

function checkGroupings(by: readonly string[]): void {
  if (by.length < 1 || by.length > 3) {
    throw new BadUserInput({
      vi: `by có ${by.length} nhóm. Chọn từ một đến ba nhóm.`,
      en: `by has ${by.length} groupings. Give one to three.`,
    });
  }
  const twice = by.find((grouping, index) => by.indexOf(grouping) < index);
  if (!twice) return;
  throw new BadUserInput({
    vi: `by có ${twice} hai lần. Chọn các nhóm khác nhau.`,
    en: `by has ${twice} twice. Give different groupings.`,
  });
}

function checkSize(name: string, { groups }: Grouped): void {
  if (groups.length <= mostGroups) return;
  throw new BadUserInput({
    vi: `${name} sẽ có hơn ${mostGroups} nhóm. Thu hẹp bộ lọc, hoặc chỉ chọn một cách nhóm.`,
    en: `${name} would have more than ${mostGroups} groups. Narrow the filter, or give one grouping.`,
  });
}

/** Builds the key of a group. Units and organisations become entity references. */
function keyOf(value: string | null, { of }: LabelledGrouping): AggregateKey {
  const key = { value, area: null, organizationKind: null, organizationId: null, organization: null };
  if (value === null || !of) return key;
  if (of === 'UNIT') return { ...key, area: { id: value } };
  const [kind, id] = value.split('/') as [OrganizationKind, string];
  return { ...key, value: id, organizationKind: kind, organizationId: id };
}

export const aggregateKeyResolver = organizationFields(AggregateKey, { one: ['organization'] });
