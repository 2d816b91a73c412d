import { buildSchema, printSchema } from 'graphql';
import { fixtureOf } from '../testing/fixture.js';
import { readServerSettings } from './server-settings.js';
import { startGatewayHost } from './gateway-host.js';

test('/schema.graphql is the schema that clients see, with its descriptions, as any tool can read it', async () => {
  const { supergraph, transports } = fixtureOf({
    one: {
      typeDefs: `
        type Query {
          "Cases of a ward (vụ việc)."
          cases("How many." first: Int = 10): [Any]
        }
        "A case."
        type Case @key(fields: "id") { id: ID! kind: Kind }
        type Note @inaccessible { text: String }
        union Any = Case | Note
        enum Kind { "Still open." OPEN SHUT @inaccessible }`,
      resolvers: {},
    },
    two: { typeDefs: 'type Case @key(fields: "id") { id: ID! "Whose it is." owner: String }', resolvers: {} },
  });
  const served = await startGatewayHost({
    supergraph,
    port: 0,
    settings: readServerSettings({ LOG_LEVEL: 'silent' }),
    local: transports,
    operations: '/nowhere',
  });
  try {
    const response = await fetch(`http://127.0.0.1:${served.port}/schema.graphql`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(printSchema(buildSchema(await response.text()))).toBe(`type Query {
  """Cases of a ward (vụ việc)."""
  cases(
    """How many."""
    first: Int = 10
  ): [Any]
}

"""A case."""
type Case {
  id: ID!
  kind: Kind

  """Whose it is."""
  owner: String
}

union Any = Case

enum Kind {
  """Still open."""
  OPEN
}`);
  } finally {
    await served.close();
  }
});
