import { equals } from '../read/filter.js';
import { byId, byText, includeFormer } from '../list/filter-fields.js';
import { type List, listOf } from '../list/list.js';
import { nodeQueries } from '../list/node-queries.js';
import { OrganizationLevel } from './organization.enum.js';

/** Defines the list of a subgraph's organisations. Call it once for a type. */
export function organizationList<Node extends object>(node: new () => Node): List<Node> {
  return listOf(node, {
    filter: {
      level: { type: () => OrganizationLevel, description: 'Works at this level.', condition: equals('level') },
      name: byText('name', 'Name contains this text.'),
      areaId: byId('unitId', 'Works in the administrative unit with this ID.'),
      parentId: byId('parentId', 'Directly below the organisation with this ID.'),
      includeFormer,
    },
    orders: ['name', 'validFrom'],
  });
}

/** Builds SQL that selects the organisations of an administrative unit. */
export function inUnit(alias: string, unitId: string): string {
  return `${alias}.unit_id = ${unitId}`;
}

/** Builds the queries of an organisation type: one by ID, and the list. */
export function organizationQueries<Node extends object>(
  node: new () => Node,
  list: List<Node>,
  names: { one: string; many: string },
  description: string,
): Function {
  return nodeQueries(node, list, {
    one: {
      name: names.one,
      description: `The ${list.noun} with this ID, current or former; null if not found.`,
    },
    many: { name: names.many, description },
  });
}

/** Builds SQL for the level of a record's unit, from the organisation in that unit. */
export const levelOfArea =
  (bodies: string) =>
  (record: string): string =>
    `(select b.level from ${bodies} b where b.unit_id = ${record}.unit_id order by b.valid_from limit 1)`;
