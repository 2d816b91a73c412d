import { ArgsType, type ClassType, Field } from 'type-graphql';
import type { ConnectionArguments } from '../read/connection.js';
import type { OrderInput } from '../read/order.js';
import { PageArguments } from './connection.type.js';

/** Builds the arguments of a list: page, filter and sort. */
export function connectionArgumentsOf<FilterInput extends object, Property extends string>(
  filter: ClassType<FilterInput>,
  order: ClassType<OrderInput<Property>>,
  {
    filterDescription = 'Conditions on the items, combined with AND.',
    orderDescription = 'Ties are broken by ID.',
  } = {},
): ClassType<ConnectionArguments<FilterInput, Property>> {
  @ArgsType()
  class ListArguments extends PageArguments implements ConnectionArguments<FilterInput, Property> {
    @Field(() => filter, { nullable: true, description: filterDescription })
    filter?: FilterInput | null;

    @Field(() => order, { nullable: true, description: orderDescription })
    orderBy?: OrderInput<Property> | null;
  }
  return ListArguments;
}
