import { listField, nodeQueries } from '../list/node-queries.js';
import type { List } from '../list/list.js';
import { inUnit } from './organization-list.js';

export interface RecordNames {
  /** Name of the list, as a query and on a unit. */
  many: string;
  description: string;
  /** Name of the counts, if the list has groupings. */
  counts?: string;
}

/**
 * Builds the list of an organisation's own records: as a query, as counts, and as a field of the administrative unit.
 */
export function unitRecordQueries<Node extends object>(
  node: new () => Node,
  administrativeUnit: new () => { id: string },
  list: List<Node>,
  { many, description, counts }: RecordNames,
): Function[] {
  return [
    nodeQueries(node, list, {
      many: { name: many, description },
      ...(counts && {
        counts: { name: counts, description: `Number of items by grouping. ${description}` },
      }),
    }),
    listField(administrativeUnit, list, {
      name: many,
      description: `${description} Only those of this unit.`,
      parentCondition: inUnit,
    }),
  ];
}
