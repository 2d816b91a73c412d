import {
  getNamedType,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  parse,
} from 'graphql';
import { drift } from '../migration/drift.js';
import { mappingOf } from '../read/mapping.js';
import { getObjectTypeName } from '../schema/object-type-name.js';
import type { Subgraph } from '../subgraph/define-subgraph.js';
import { type RunningSubgraph, startSubgraph } from '../subgraph/running-subgraph.js';
import { type FreshDatabase, freshDatabase } from './fresh-database.js';

/** Conformance suite of a subgraph. */
export function describeSubgraph(subgraph: Subgraph): void {
  describe(`the subgraph ${subgraph.name}`, () => {
    let database: FreshDatabase;
    let running: RunningSubgraph;

    beforeAll(async () => {
      database = await freshDatabase(subgraph.name);
      running = await startSubgraph(subgraph, { url: database.url, connections: 2 });
    });

    afterAll(async () => {
      await running.stop();
      await database.drop();
    });

    test('has migrations that say what its table classes say', async () => {
      const { up } = await drift(subgraph, database.url);
      expect(up).toEqual([]);
    });

    test('takes back its migrations to an empty database', async () => {
      const steps = running.database.migrations.length;
      for (let step = 0; step < steps; step += 1) await running.database.undoLastMigration();
      const left = await running.database.query<{ tablename: string }[]>(
        `select tablename from pg_tables where schemaname = 'public' and tablename <> 'migrations'`,
      );
      expect(left).toEqual([]);
      await running.database.runMigrations();
    });

    test('describes every type, field, argument and enum value', () => {
      expect(undescribed(running.schema)).toEqual([]);
    });

    test('names its inputs so that no other subgraph can publish the same name', () => {
      const types = Object.values(running.schema.getTypeMap());
      const nouns = new Set(types.filter(isObjectType).map(({ name }) => name));
      const inputs = types.filter(isInputObjectType);
      const strangers = inputs.filter(({ name }) => ![...nouns].some((noun) => name.startsWith(noun)));
      expect(strangers.map(({ name }) => name)).toEqual([]);
    });

    test('orders every list of names and titles as Vietnamese does', () => {
      const orderable = new Map(
        Object.values(running.schema.getTypeMap())
          .filter(isEnumType)
          .filter(({ name }) => name.endsWith('OrderField'))
          .map((type) => [
            type.name.replace(/OrderField$/, ''),
            type.getValues().map(({ name }) => name.toLowerCase()),
          ]),
      );
      const inBytes = running.database.entityMetadatas.flatMap(({ name, target, columns }) => {
        const noun = typeof target === 'function' ? getObjectTypeName(target) : name;
        const nested = typeof target === 'function' ? [...mappingOf(target).related.values()] : [];
        const ordered = new Set([...(orderable.get(noun) ?? []), ...nested.map(({ order }) => order)]);
        return columns
          .filter(({ propertyName }) => ['name', 'title'].includes(propertyName) && ordered.has(propertyName))
          .filter(({ collation }) => collation !== 'vi-x-icu')
          .map(({ propertyName }) => `${name}.${propertyName}`);
      });
      expect(inBytes).toEqual([]);
    });

    test.each(Object.keys(subgraph.references))(
      'answers null, or the key alone, for a %s that it does not know',
      async (type) => {
        const document = parse(`query ($keys: [_Any!]!) { _entities(representations: $keys) { __typename } }`);
        const keys = [{ __typename: type, id: 'not-there' }];
        const { data, errors } = await running.execute({ document, variables: { keys } }, { requestId: 'test' });
        expect(errors).toBeUndefined();
        expect([null, { __typename: type }]).toContainEqual((data as { _entities: unknown[] })._entities[0]);
      },
    );
  });
}

const federationOwn = /^(_|link__|federation__)/;

/** Returns the coordinates without a description: `Type`, `Type.field`, `Type.field(argument:)`, `Enum.VALUE`. */
function undescribed(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith('__') && !federationOwn.test(name))
    .flatMap((type) => [...undescribedType(type, schema), ...undescribedMembers(type)]);
}

function undescribedType(type: GraphQLNamedType, schema: GraphQLSchema): string[] {
  return type.description || isStub(type) || isRoot(type, schema) ? [] : [type.toString()];
}

function undescribedMembers(type: GraphQLNamedType): string[] {
  if (isEnumType(type)) return withoutDescription(type.getValues()).map((value) => `${type.name}.${value}`);
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return [];
  const fields = Object.values(type.getFields()).filter(
    (field) => !federationOwn.test(field.name) && !federationOwn.test(getNamedType(field.type as GraphQLType).name),
  );
  const keyOfStub = isStub(type) ? 'id' : undefined;
  return [
    ...withoutDescription(fields)
      .filter((field) => field !== keyOfStub)
      .map((field) => `${type.name}.${field}`),
    ...fields.flatMap((field) =>
      'args' in field ? withoutDescription(field.args).map((arg) => `${type.name}.${field.name}(${arg}:)`) : [],
    ),
  ];
}

function withoutDescription(members: readonly { name: string; description?: string | null | undefined }[]): string[] {
  return members.filter(({ description }) => !description).map(({ name }) => name);
}

/** Returns true for the stub of another owner's entity, which its owner describes. */
function isStub(type: GraphQLNamedType): boolean {
  return isObjectType(type) && type.getFields()['id'] !== undefined && !type.getFields()['id']!.description;
}

function isRoot(type: GraphQLNamedType, schema: GraphQLSchema): boolean {
  return type === schema.getQueryType() || type === schema.getMutationType();
}
