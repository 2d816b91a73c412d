import {
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
} from 'graphql';
import type { Context } from '../context/context.js';

type Definition = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/**
 * Adds the field `cacheKey` to every type with an ID, references included. Each subgraph resolves the field of an entity
 * itself, without a call to the owner. A client that caches several dates keys objects by it.
 */
export function withCacheKeys(typeDefs: DocumentNode): DocumentNode {
  return {
    ...typeDefs,
    definitions: typeDefs.definitions.map((each) =>
      hasId(each) ? { ...each, fields: [...each.fields!, isEntity(each) ? sharedField : field] } : each,
    ),
  };
}

/** Names of the object types to which `withCacheKeys` adds the field. */
export function typesWithCacheKey({ definitions }: DocumentNode): string[] {
  return definitions.flatMap((each) =>
    hasId(each) && each.kind === Kind.OBJECT_TYPE_DEFINITION ? [each.name.value] : [],
  );
}

/** Resolves `cacheKey`: equal if and only if ID, `as-of` and `as-known-on` are equal. */
export function cacheKey({ id }: { id: string }, _args: unknown, { asOf, asKnownOn }: Context): string {
  return asKnownOn ? `${id}@${asOf}~${asKnownOn}` : `${id}@${asOf}`;
}

function hasId(definition: DocumentNode['definitions'][number]): definition is Definition {
  return (
    (definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION) &&
    (definition.fields ?? []).some(({ name }) => name.value === 'id')
  );
}

function isEntity({ kind, directives = [] }: Definition): boolean {
  return kind === Kind.OBJECT_TYPE_DEFINITION && directives.some(({ name }) => name.value === 'key');
}

const field = fieldOf('');
/** The field of an entity: several subgraphs resolve it, all alike. */
const sharedField = fieldOf('@shareable');

function fieldOf(directive: string): FieldDefinitionNode {
  const source = `type Entity {
    "Key for a client cache of several dates. Equal if and only if ID, \`as-of\` and \`as-known-on\` are equal."
    cacheKey: String! ${directive}
  }`;
  const [type] = parse(source, { noLocation: true }).definitions as [ObjectTypeDefinitionNode];
  return type.fields![0]!;
}
