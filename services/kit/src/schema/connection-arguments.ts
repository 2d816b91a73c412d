import { ArgsType, type ClassType, Field } from 'type-graphql';
import type { ConnectionArguments } from '../read/connection.js';
import type { OrderInput } from '../read/order.js';
import { PageArguments } from './connection.type.js';

/** The arguments of a list: a page of it, its filter and its order. A list of what is valid is filtered so by default. */
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
