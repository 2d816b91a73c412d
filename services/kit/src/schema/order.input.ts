import { type ClassType, Field, InputType, registerEnumType } from 'type-graphql';
import type { OrderInput } from '../read/order.js';
import { labelledEnum } from './labelled-enum.js';

export const OrderDirection = labelledEnum('OrderDirection', 'Direction of an order (chiều sắp xếp).', {
  ASC: ['Tăng dần', 'Ascending'],
  DESC: ['Giảm dần', 'Descending'],
});

/**
 * The order input of a list of `noun`: `<noun>Order { field: <noun>OrderField!, direction }`. An enum value such as
 * `ESTABLISHED_ON` stands for the property `establishedOn`.
 */
export function orderInputOf<Property extends string>(
  noun: string,
  properties: readonly Property[],
): ClassType<OrderInput<Property>> {
  const fields = Object.fromEntries(properties.map((property) => [constantCase(property), property]));
  registerEnumType(fields, {
    name: `${noun}OrderField`,
    description: `What a list of ${noun} can be ordered by.`,
    valuesConfig: Object.fromEntries(
      properties.map((property) => [constantCase(property), { description: `By ${property}.` }]),
    ),
  });

  @InputType(`${noun}Order`, { description: `How a list of ${noun} is ordered; ties are broken by id.` })
  class NodeOrder implements OrderInput<Property> {
    @Field(() => fields, { description: 'The property to order by; items where it is unknown come first, ascending.' })
    field!: Property;

    @Field(() => OrderDirection, { nullable: true, description: 'Default: ascending.' })
    direction?: 'ASC' | 'DESC' | null;
  }
  return NodeOrder;
}

function constantCase(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}
