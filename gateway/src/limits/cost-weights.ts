/**
 * Weights of the cost model, in units of the work for one scalar value of the response: about 2 µs of CPU, from the
 * subgraph that resolves it to the JSON text. `npm run bench -- --worst` measures what the limit allows.
 */
export const weights = {
  /** A value of a scalar type of GraphQL. */
  value: 1,
  /** A value of an enum or a custom scalar, which is checked and serialised. */
  checkedValue: 2.5,
  /** An object: resolved, checked, merged and projected. */
  object: 2,
  /** An object of an interface or union type, whose type is resolved and whose fields are fetched type by type. */
  abstractObject: 8,
  /** A field with arguments, which are read and looked up for each parent: a keyed list, a figure of a year. */
  fieldWithArguments: 15,
  /** Each scalar, list and input object of the arguments, for each parent. */
  argumentValue: 2,
  /** A field of the root: a call to a subgraph and a statement of its own. */
  rootField: 100,
  /** An item of introspection, which needs no subgraph and is executed in slices. */
  introspection: 0.3,
} as const;
