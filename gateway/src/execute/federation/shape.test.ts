import { GraphQLError } from 'graphql';
import { graphOf } from '../../testing/ask.js';

describe('what clients see', () => {
  const ask = graphOf({
    one: {
      typeDefs: `
        type Query { thing(kind: Kind, filter: Filter): Thing things: [Any] kinds: [Kind!] }
        type Thing @key(fields: "secret") { name: String kind: Kind secret: ID! @inaccessible asked: String }
        type Hidden @inaccessible { name: String }
        union Any = Thing | Hidden
        enum Kind { OPEN SHUT LOST @inaccessible }
        input Filter { from: Int = 1 to: Int }`,
      resolvers: {
        Query: {
          thing: (_: unknown, { kind, filter }: { kind?: string; filter?: object }) => ({
            secret: 's',
            name: 'thing',
            kind,
            asked: JSON.stringify(filter),
          }),
          things: () => [
            { __typename: 'Thing', secret: 's', name: 'thing', kind: 'LOST' },
            { __typename: 'Hidden', name: 'hidden' },
          ],
          kinds: () => ['OPEN', 'LOST'],
        },
      },
    },
    two: {
      typeDefs: `
        type Query { count(kind: Kind, filter: Filter): Int }
        type Thing @key(fields: "secret") { secret: ID! size: Int }
        enum Kind { OPEN SHUT }
        input Filter { from: Int = 1 only: Boolean }`,
      resolvers: { Query: { count: () => 1 }, Thing: { size: () => 4 } },
    },
  });

  test('an inaccessible key leads from one subgraph to the other, and cannot be asked for', async () => {
    const { data, calls } = await ask('{ thing { name size } }');
    expect(data).toEqual({ thing: { name: 'thing', size: 4 } });
    expect(calls).toEqual(['one: thing', 'two: Thing secret=s']);
    await expect(ask('{ thing { secret } }')).rejects.toThrow('Cannot query field "secret"');
  });

  test('an object or a value that clients do not see is null to them', async () => {
    const { data } = await ask('{ things { __typename ... on Thing { kind } } }');
    expect(data).toEqual({ things: [{ __typename: 'Thing', kind: null }, null] });
    const { data: none, errors } = await ask('{ kinds }');
    expect(none).toEqual({ kinds: null });
    expect(errors).toHaveLength(1);
  });

  test('an enum that goes both ways has the values that all know, an input the fields that all know', async () => {
    await expect(ask('{ thing(kind: LOST) { name } }')).rejects.toThrow('"LOST" does not exist');
    await expect(ask('{ thing(filter: { to: 1 }) { name } }')).rejects.toThrow('"to" is not defined');
    await expect(ask('{ count(filter: { only: true }) }')).rejects.toThrow('"only" is not defined');
    const { data } = await ask('query ($filter: Filter) { thing(kind: SHUT, filter: $filter) { kind asked } }', {
      filter: {},
    });
    expect(data).toEqual({ thing: { kind: 'SHUT', asked: '{"from":1}' } });
  });

  test('introspection comes in its place, through fragments too, and asks nobody', async () => {
    const { data, calls } = await ask(`
      query ($no: Boolean = false) { last: __typename ...Root ... on Query { s: __schema { queryType { name } } } __typename @include(if: $no) }
      fragment Root on Query { kind: __type(name: "Kind") { enumValues { name } } }`);
    expect(JSON.stringify(data)).toBe(
      '{"last":"Query","kind":{"enumValues":[{"name":"OPEN"},{"name":"SHUT"}]},"s":{"queryType":{"name":"Query"}}}',
    );
    expect(calls).toEqual([]);
  });

  test('beside introspection, fields come in the order in which they were asked', async () => {
    const { data } = await ask(
      '{ count ...Root thing { name } } fragment Root on Query { __typename t: __type(name: "Hidden") { name } kinds @skip(if: true) }',
    );
    expect(JSON.stringify(data)).toBe('{"count":1,"__typename":"Query","t":null,"thing":{"name":"thing"}}');
  });

  test('a field may take the name by which the gateway tells objects apart', async () => {
    expect((await ask('{ thing { __typename: name size } }')).data).toEqual({
      thing: { __typename: 'thing', size: 4 },
    });
  });
});

describe('arguments, conditions and aliases across subgraphs', () => {
  const ask = graphOf({
    stations: {
      typeDefs: `
        type Query { stations: [Stop] }
        interface Stop { id: ID! }
        type Bus implements Stop @key(fields: "id") { id: ID! line: String }
        type Tram implements Stop @key(fields: "id") { id: ID! line: Int }`,
      resolvers: {
        Query: {
          stations: () => [
            { __typename: 'Bus', id: '1', line: 'A' },
            { __typename: 'Tram', id: '2', line: 7 },
          ],
        },
      },
    },
    delays: {
      typeDefs: `
        type Bus @key(fields: "id") { id: ID! late(minutes: Int = 5, days: [Int!]): String reason: String }
        type Tram @key(fields: "id") { id: ID! late(minutes: Int = 5, days: [Int!]): String reason: String stuck: Boolean! }`,
      resolvers: {
        Bus: {
          late: (_: unknown, args: object) => JSON.stringify(args),
          reason: () => {
            throw new GraphQLError('The reason of a bus is not for you.', { extensions: { code: 'FORBIDDEN' } });
          },
        },
        Tram: {
          late: (_: unknown, args: object) => JSON.stringify(args),
          reason: () => {
            throw new Error('tram table is gone at 10.0.0.7');
          },
          stuck: () => null,
        },
      },
    },
  });
  const both = 'delays: Bus id=1; Tram id=2';

  test('one field under several names with several arguments is one call, defaults included', async () => {
    const { data, errors, calls } = await ask(
      `query ($m: Int = 9, $d: [Int!], $unset: Int) { stations { ... on Bus {
        late a: late(minutes: $m) b: late(minutes: 1, days: $d) c: late(minutes: null) d: late(minutes: $unset, days: 3) } } }`,
      { d: [1, 2] },
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      stations: [
        {
          late: '{"minutes":5}',
          a: '{"minutes":9}',
          b: '{"minutes":1,"days":[1,2]}',
          c: '{"minutes":null}',
          d: '{"minutes":5,"days":[3]}',
        },
        {},
      ],
    });
    expect(calls).toEqual(['stations: stations', 'delays: Bus id=1']);
  });

  test('one name for different types in different members, here and in an entity call', async () => {
    const { data, calls } = await ask(
      '{ stations { ... on Bus { x: id y: late(minutes: 1) } ... on Tram { x: id y: late(minutes: 2) } } }',
    );
    expect(data).toEqual({
      stations: [
        { x: '1', y: '{"minutes":1}' },
        { x: '2', y: '{"minutes":2}' },
      ],
    });
    expect(calls).toEqual(['stations: stations', both]);
  });

  test.each([
    [true, true, []],
    [true, false, []],
    [false, false, []],
    [false, true, [both]],
  ])('@skip(if: %s) @include(if: %s) on what another subgraph has', async (skip, include, calls) => {
    const asked = await ask(
      `query ($skip: Boolean!, $include: Boolean!) {
        stations { ... on Bus { ...Late } ... on Tram { late @skip(if: $skip) @include(if: $include) } } }
      fragment Late on Bus { late @skip(if: $skip) @include(if: $include) }`,
      { skip, include },
    );
    const late = calls.length > 0 ? { late: '{"minutes":5}' } : {};
    expect(asked).toEqual({ data: { stations: [late, late] }, calls: ['stations: stations', ...calls] });
  });

  test('an error of an entity stands at the place where the entity stands, in its owner’s words when these are for clients', async () => {
    const { data, errors } = await ask('{ stations { id ... on Bus { why: reason } ... on Tram { reason } } }');
    expect(data).toEqual({
      stations: [
        { id: '1', why: null },
        { id: '2', reason: null },
      ],
    });
    expect(errors).toEqual([
      {
        message: 'The reason of a bus is not for you.',
        path: ['stations', 0, 'why'],
        extensions: { code: 'FORBIDDEN', service: 'delays' },
      },
      {
        message: 'delays could not answer this part; the log has it as request test.',
        path: ['stations', 1, 'reason'],
        extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', service: 'delays' },
      },
    ]);
  });

  test('an error of a field under a name that another type has for something else stands at its own place', async () => {
    const { calls, errors } = await ask(
      '{ stations { id ... on Bus { y: reason } ... on Tram { y: late(minutes: 2) } } }',
    );
    expect(calls).toEqual(['stations: stations', both]);
    expect(errors!.map(({ path }) => path)).toContainEqual(['stations', 0, 'y']);
    expect(JSON.stringify(errors)).not.toContain('_internal');
  });

  test('a null where an entity may have none takes that one object', async () => {
    const { data, errors } = await ask('{ stations { id ... on Tram { stuck } } }');
    expect(data).toEqual({ stations: [{ id: '1' }, null] });
    expect(errors!.map(({ path }) => path)).toEqual([['stations', 1, 'stuck']]);
  });
});

test('mutations of several owners run one after the other, each with its entities after it', async () => {
  const happened: string[] = [];
  const owner = (name: string) => ({
    typeDefs: `
      type Query { ${name}Count: Int }
      type Mutation { ${name}(step: Int!): Case }
      type Case @key(fields: "id") { id: ID! ${name}Note: String }`,
    resolvers: {
      Query: { [`${name}Count`]: () => 0 },
      Mutation: {
        [name]: async (_: unknown, { step }: { step: number }) => {
          await new Promise((resolve) => setTimeout(resolve, 10 - 2 * step));
          happened.push(`${name} ${step}`);
          return { id: step };
        },
      },
      Case: { [`${name}Note`]: ({ id }: { id: string }) => `${name} ${id} of ${happened.length}` },
    },
  });
  const ask = graphOf({ left: owner('left'), right: owner('right') });
  const { data, calls } = await ask(
    'mutation { a: left(step: 1) { rightNote } b: right(step: 2) { id } c: left(step: 3) { leftNote } d: left(step: 4) { id } }',
  );
  expect(happened).toEqual(['left 1', 'right 2', 'left 3', 'left 4']);
  expect(data).toMatchObject({ a: { rightNote: 'right 1 of 1' }, b: { id: '2' }, d: { id: '4' } });
  expect(Object.keys(data!)).toEqual(['a', 'b', 'c', 'd']);
  expect(calls).toEqual(['left: left', 'right: Case id=1', 'right: right', 'left: left, left']);
});
