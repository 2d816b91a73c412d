import { getMetadataStorage } from 'type-graphql';

const names = new WeakMap<Function, string>();

/** Returns the name of a class in the graph, or the class name of a table that is not in the graph. */
export function getObjectTypeName(type: Function): string {
  let name = names.get(type);
  if (!name) {
    name = getMetadataStorage().objectTypes.find(({ target }) => target === type)?.name ?? type.name;
    names.set(type, name);
  }
  return name;
}
