import { type ClassType, Field, InputType, registerEnumType } from 'type-graphql';
import type { OrderInput } from '../read/order.js';
import { labelledEnum } from './labelled-enum.js';

export const OrderDirection = labelledEnum('OrderDirection', 'Direction of a sort (chiều sắp xếp).', {
  ASC: ['Tăng dần', 'Ascending'],
  DESC: ['Giảm dần', 'Descending'],
});

/**
 * Builds the sort input of a list of `noun`: `<noun>Order { field: <noun>OrderField!, direction }`. The enum value
 * `ESTABLISHED_ON` names the property `establishedOn`.
 */
export function orderInputOf<Property extends string>(
  noun: string,
  properties: readonly Property[],
): ClassType<OrderInput<Property>> {
  const fields = Object.fromEntries(properties.map((property) => [constantCase(property), property]));
  registerEnumType(fields, {
    name: `${noun}OrderField`,
    description: `Fields by which a list of ${noun} can be sorted.`,
    valuesConfig: Object.fromEntries(
      properties.map((property) => [constantCase(property), { description: `Sorts by \`${property}\`.` }]),
    ),
  });

  @InputType(`${noun}Order`, { description: `Sort order of a list of ${noun}; ties are broken by ID.` })
  class NodeOrder implements OrderInput<Property> {
    @Field(() => fields, { description: 'Field to sort by. Nulls sort first in ascending order.' })
    field!: Property;

    @Field(() => OrderDirection, { nullable: true, description: 'Direction of the sort. Default: ascending.' })
    direction?: 'ASC' | 'DESC' | null;
  }
  return NodeOrder;
}

function constantCase(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}
