import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildASTSchema, getNamedType, type GraphQLSchema, isObjectType, parse } from 'graphql';
import { graphOf, joinDirectives, stringArgument } from '../gateway/src/supergraph/planner-document.js';
import { projectRoot } from './register.js';

/** Returns the types that more than one subgraph returns from fields with `@requires` alone. */
function requiredTwice(schema: GraphQLSchema): string[] {
  const computed = new Map<string, Set<string>>();
  const plain = new Map<string, Set<string>>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || !type.astNode) continue;
    const graphs = joinDirectives(type.astNode, 'join__type').map((each) => graphOf(each));
    for (const field of Object.values(type.getFields())) {
      const { name } = getNamedType(field.type);
      const joins = joinDirectives(field.astNode!, 'join__field');
      for (const graph of graphs) {
        const own = joins.filter((each) => graphOf(each) === graph);
        if (joins.length > 0 && own.length === 0) continue;
        const isComputed = own.some((each) => stringArgument(each, 'requires') !== undefined);
        const isExternal = own.some((each) => each.arguments?.some((argument) => argument.name.value === 'external'));
        if (isExternal) continue;
        const found = isComputed ? computed : plain;
        found.set(name, (found.get(name) ?? new Set()).add(graph));
      }
    }
  }
  return [...computed].flatMap(([name, graphs]) => {
    const isEntity = joinDirectives(schema.getType(name)!.astNode ?? {}, 'join__type').some((each) =>
      stringArgument(each, 'key'),
    );
    const alone = [...graphs].filter((graph) => !plain.get(name)?.has(graph));
    return isObjectType(schema.getType(name)) && !isEntity && alone.length > 1 ? [name] : [];
  });
}

const schemaOf = (sdl: string): GraphQLSchema =>
  buildASTSchema(parse(sdl), { assumeValid: true, assumeValidSDL: true });

test('stock Hive Gateway starts: no type is returned from fields with @requires alone by two subgraphs', () => {
  expect(requiredTwice(schemaOf(readFileSync(join(projectRoot, 'schema', 'supergraph.graphql'), 'utf8')))).toEqual([]);
});

test('such a type is found', () => {
  const sdl = `
    type Claim @join__type(graph: A, key: "id") @join__type(graph: B, key: "id") {
      id: ID!
      facts: String @join__field(graph: A) @join__field(graph: B, external: true)
      own: [Count] @join__field(graph: A, requires: "official { value }")
      official: [Count] @join__field(graph: A, external: true) @join__field(graph: B, requires: "facts")
    }
    type Count @join__type(graph: A) @join__type(graph: B) { value: Int }
    type Query @join__type(graph: A) { claim: Claim @join__field(graph: A) }`;
  expect(requiredTwice(schemaOf(sdl))).toEqual(['Count']);
});
