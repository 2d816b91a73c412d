import { type ClassType, Field, ID, InputType } from 'type-graphql';
import type { ConnectionSource } from '../read/connection.js';
import { contains, equals, sql, valid } from '../read/filter.js';
import { connectionArgumentsOf } from '../schema/connection-arguments.js';
import { connectionTypeOf } from '../schema/connection.type.js';
import { getObjectTypeName } from '../schema/object-type-name.js';
import { orderInputOf } from '../schema/order.input.js';
import { OrganizationLevel } from './organization.enum.js';

export interface OrganizationFilter {
  level?: OrganizationLevel | null;
  name?: string | null;
  areaId?: string | null;
  includeFormer?: boolean | null;
}

const orders = ['name', 'validFrom'] as const;
type Order = (typeof orders)[number];

/** The list of a subgraph's organisations: its connection type, its arguments and its source. Call it once for a type. */
export function organizationList<Node extends object>(node: new () => Node) {
  const noun = getObjectTypeName(node);

  @InputType(`${noun}Filter`, { description: `Which of the ${noun} bodies; everything given must hold.` })
  class Filter implements OrganizationFilter {
    @Field(() => OrganizationLevel, { nullable: true, description: 'Working at this level.' })
    level?: OrganizationLevel | null;

    @Field(() => String, { nullable: true, description: 'Whose name contains this, with or without accents.' })
    name?: string | null;

    @Field(() => ID, { nullable: true, description: 'Working in this administrative unit.' })
    areaId?: string | null;

    @Field(() => Boolean, {
      defaultValue: false,
      nullable: true,
      description: "Also bodies that are not valid on the request's day.",
    })
    includeFormer?: boolean | null;
  }

  const source: ConnectionSource<Node, OrganizationFilter, Order> = {
    table: node,
    filter: {
      level: equals('level'),
      name: contains('name'),
      areaId: equals('unitId'),
      includeFormer: sql((alias, value, at) => `${value('boolean')} or (${valid(alias, at)})`),
    },
    orders,
    // A caller who gives no filter at all sees what is valid.
    defaults: { includeFormer: false },
  };

  return {
    Connection: connectionTypeOf(node as ClassType<Node>),
    Arguments: connectionArgumentsOf(Filter, orderInputOf(noun, orders), { orderDescription: 'Default: by name.' }),
    source,
    /** The same list of one administrative unit. */
    inUnit: { ...source, belongs: (alias: string, unitId: string) => `${alias}.unit_id = ${unitId}` },
  };
}
