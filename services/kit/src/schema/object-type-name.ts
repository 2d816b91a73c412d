import { getMetadataStorage } from 'type-graphql';

const names = new WeakMap<Function, string>();

/** The name that a class has in the graph, or its own where it is only a table. */
export function getObjectTypeName(type: Function): string {
  let name = names.get(type);
  if (!name) {
    name = getMetadataStorage().objectTypes.find(({ target }) => target === type)?.name ?? type.name;
    names.set(type, name);
  }
  return name;
}
