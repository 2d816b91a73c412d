import { getNamedType, type GraphQLObjectType } from 'graphql';
import { SubgraphUnavailable, type Transport } from '../../gateway/src/index.js';
import { registeredSubgraphs } from '../../schema/register.js';
import { type Answer, asker, gatewayOver, startGraph, type TestGraph } from './graph.js';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph.stop());

/** The field of each subgraph at `type`, by the subgraph's name. */
function lists(type: string): string {
  return graph.running
    .map(({ name, schema }) => {
      const fields = Object.values((schema.getType(type) as GraphQLObjectType).getFields());
      const list = fields.find((field) => getNamedType(field.type).name.endsWith('Connection'))!;
      return `${aliasOf(name)}: ${list.name} { totalCount }`;
    })
    .join(' ');
}
const aliasOf = (subgraph: string): string => subgraph.replaceAll('-', '_');
const delegations = `supervisionDelegations(first: 5, filter: { level: [DISTRICT] }) { nodes { title
  parties { role organization { id
    ... on TradeUnion { name } ... on WomensUnion { name } ... on FarmersUnion { name }
    ... on VeteransAssociation { name } ... on YouthUnion { name } ... on FrontCommittee { name } }
    contribution { id ... on TradeUnionContribution { work } ... on YouthUnionContribution { work } } }
  targets { body { ... on PeoplesCommittee { name } } bodySide { reportSentOn } } } }`;

async function askWithout(missing: string, query: string, language = 'en'): Promise<Answer> {
  const fails: Transport = () =>
    Promise.reject(new SubgraphUnavailable(missing, 'UNREACHABLE', { cause: new Error('connect 10.1.2.3:5432') }));
  const gateway = await gatewayOver(
    new Map([...graph.transports].map(([name, call]) => [name, name === missing ? fails : call])),
  );
  try {
    return await asker(gateway)(query, {}, { 'accept-language': language });
  } finally {
    await gateway.stop();
  }
}

describe.each(registeredSubgraphs())('without $name', ({ name: missing, owner, ownerEn }) => {
  test('every other organisation answers, and the missing one is named', async () => {
    const { data, errors, extensions } = await askWithout(missing, `{ ${lists('Query')} }`);
    expect(errors!.map(({ message, extensions: { code } }) => `${String(code)}: ${message}`)).toEqual([
      `SUBGRAPH_UNAVAILABLE: ${ownerEn} did not answer; this part of the answer is missing.`,
    ]);
    expect(extensions!['incomplete']).toEqual([
      {
        subgraph: missing,
        organization: ownerEn,
        reason: 'UNREACHABLE',
        since: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        paths: [[aliasOf(missing)]],
      },
    ]);
    for (const { name } of registeredSubgraphs()) {
      const part = data![aliasOf(name)];
      expect({ name, answered: part !== null }).toEqual({ name, answered: name !== missing });
    }
  });

  test('what is asked across organisations comes without its part, and tells no address', async () => {
    const unit = `administrativeUnits(filter: { code: "009", includeFormer: true }) { nodes { name ${lists('AdministrativeUnit')} } }`;
    const query = missing === 'peoples-committees' ? `{ ${delegations} }` : `{ ${unit} }`;
    const answer = await askWithout(missing, query, 'vi-VN, en;q=0.5');
    const text = JSON.stringify(answer);
    expect(answer.data).not.toBeNull();
    expect(text).toContain('SUBGRAPH_UNAVAILABLE');
    expect(text).toContain(missing);
    expect(text).toContain(`${owner} không trả lời`);
    expect(text).not.toContain('10.1.2.3');
  });
});

test('delegations keep their parties when an organisation does not answer', async () => {
  const whole = await askWithout('nobody', `{ ${delegations} }`);
  const partial = await askWithout('youth-union', `{ ${delegations} }`);
  expect(whole.errors).toBeUndefined();
  const roles = (answer: Answer): string[] =>
    (
      answer.data as { supervisionDelegations: { nodes: { parties: { role: string }[] }[] } }
    ).supervisionDelegations.nodes.flatMap(({ parties }) => parties.map(({ role }) => role));
  expect(roles(partial)).toEqual(roles(whole));
});
