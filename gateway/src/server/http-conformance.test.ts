import { serverAudits } from 'graphql-http';
import { fixtureOf } from '../testing/fixture.js';
import { readServerSettings } from './server-settings.js';
import { type GatewayHost, startGatewayHost } from './gateway-host.js';

let served: GatewayHost;
beforeAll(async () => {
  const { supergraph, transports } = fixtureOf({
    one: { typeDefs: 'type Query { hello: String }', resolvers: { Query: { hello: () => 'xin chào' } } },
  });
  served = await startGatewayHost({
    supergraph,
    port: 0,
    settings: readServerSettings({ LOG_LEVEL: 'silent' }),
    local: transports,
    operations: '/nowhere',
  });
});
afterAll(() => served.close());

const audits = serverAudits({ url: () => `http://127.0.0.1:${served.port}/graphql`, fetchFn: fetch });
const isDemand = ({ name }: { name: string }): boolean => /^(MUST|SHOULD) /.test(name);

/** The audits of the GraphQL over HTTP working group: each is what one sentence of the specification asks. */
test.each(audits.filter(isDemand))('$id: $name', async ({ fn }) => {
  expect(await fn()).toMatchObject({ status: 'ok' });
});

test('they are all there', () => {
  const count = (verb: string): number => audits.filter(({ name }) => name.startsWith(`${verb} `)).length;
  expect({ must: count('MUST'), should: count('SHOULD') }).toEqual({ must: 13, should: 23 });
});

/** A plain GET is refused, since a page of anybody's could send it: of what MAY be, only that is not. */
const refused = new Set(['5A70', 'D6D5', '6A70']);
test.each(audits.filter((audit) => !isDemand(audit) && !refused.has(audit.id)))('$id: $name', async ({ fn }) => {
  expect(await fn()).toMatchObject({ status: 'ok' });
});
