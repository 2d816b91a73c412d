import type { Ctx } from 'type-graphql';

/** A decorator of TypeGraphQL for a parameter: `Arg`, `Args`, `Ctx`, `Info`, `Root`. */
export type ParameterDecorator = ReturnType<typeof Ctx>;

/**
 * Adds a method to a resolver class, as TypeGraphQL reads methods: the decorators of its parameters in their order, and
 * that of the method itself (`Query`, `FieldResolver`).
 */
export function addMethod(
  resolver: Function,
  name: string,
  {
    is,
    parameters,
    resolve,
  }: { is: MethodDecorator; parameters: ParameterDecorator[]; resolve: (...args: never[]) => unknown },
): void {
  const prototype = resolver.prototype as object;
  const descriptor: PropertyDescriptor = { value: resolve, configurable: true, writable: true, enumerable: false };
  Object.defineProperty(prototype, name, descriptor);
  for (const [index, decorate] of parameters.entries()) decorate(prototype, name, index);
  is(prototype, name, descriptor);
}
