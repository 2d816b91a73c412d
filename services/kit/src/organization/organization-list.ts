import { equals } from '../read/filter.js';
import { byId, byText, includeFormer } from '../list/filter-fields.js';
import { type List, listOf } from '../list/list.js';
import { nodeQueries } from '../list/node-queries.js';
import { OrganizationLevel } from './organization.enum.js';

/** The list of a subgraph's organisations. Call it once for a type. */
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

/** SQL for the bodies of one administrative unit, as a list on the unit. */
export function inUnit(alias: string, unitId: string): string {
  return `${alias}.unit_id = ${unitId}`;
}

/** One organisation by id, and the list of them. */
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

/** SQL for the level of the unit where a record belongs: that of the organisation's body there. */
export const levelOfArea =
  (bodies: string) =>
  (record: string): string =>
    `(select b.level from ${bodies} b where b.unit_id = ${record}.unit_id order by b.valid_from limit 1)`;
