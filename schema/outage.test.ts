import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { outageRisks } from './outage.js';
import { projectRoot } from './register.js';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@external", "@requires", "@shareable"])`;

function risksOf(subgraphs: Record<string, string>): string[] {
  const { supergraphSdl, errors } = composeServices(
    Object.entries(subgraphs).map(([name, typeDefs]) => ({ name, typeDefs: parse(`${link} ${typeDefs}`) })),
  );
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join());
  return outageRisks(supergraphSdl);
}

const owner = 'type Query { bodies: [Body] } type Body @key(fields: "id") { id: ID! name: String! }';

test('our graph: no organisation’s outage takes what another has said', () => {
  expect(outageRisks(readFileSync(join(projectRoot, 'schema', 'supergraph.graphql'), 'utf8'))).toEqual([]);
});

test('a nullable pointer to somebody else’s entity takes nothing', () => {
  const pointer = `type Query { reports: [Report] }
    type Report { title: String! about: Body others: [Body]! } type Body @key(fields: "id") { id: ID! }`;
  expect(risksOf({ front: pointer, owner })).toEqual([]);
});

test('a root field that is never null would take the whole answer', () => {
  expect(risksOf({ owner: 'type Query { bodies: [String]! } type Mutation { file: Boolean! }' })).toEqual([
    'Query.bodies is never null: while its owner does not answer, the whole answer is null. Make it nullable.',
    'Mutation.file is never null: while its owner does not answer, the whole answer is null. Make it nullable.',
  ]);
});

test.each([
  ['that is never null', 'Body!'],
  ['in a list without nulls', '[Body!]'],
  ['in a list of lists without nulls', '[[Body!]!]!'],
])('a pointer %s would take the object that points, and is named with whom it needs', (_, type) => {
  const pointer = `type Query { reports: [Report] }
    type Report { title: String! about: ${type} } type Body @key(fields: "id") { id: ID! }`;
  expect(risksOf({ front: pointer, owner })).toEqual([
    'Report.about of front is never null, and owner has to say Body.name: while owner does not answer, what front says ' +
      'of the Report is null. Make Report.about nullable, and its items where it is a list.',
  ]);
});

test.each([
  ['an interface', 'interface Any { id: ID! } type Body implements Any @key(fields: "id") { id: ID! }'],
  ['a union', 'union Any = Body | Own type Own { x: Int } type Body @key(fields: "id") { id: ID! }'],
])('a pointer by %s does so for each type that may stand there', (_, types) => {
  const front = `type Query { reports: [Report] } type Report { title: String! about: Any! } ${types}`;
  expect(risksOf({ front, owner })).toEqual([
    expect.stringMatching(/^Report\.about of front .* owner has to say Body\.name/),
  ]);
});

test('what somebody adds to another’s entity and is never null would take that entity', () => {
  const adding = 'type Query { x: Int } type Body @key(fields: "id") { id: ID! reports: [String!]! }';
  expect(risksOf({ front: adding, owner })).toEqual([
    'Body has reports of front and name of owner, both never null: each is lost with the other. Make those of all but ' +
      'one nullable.',
  ]);
});

test('what is computed from another’s field is still its owner’s to say', () => {
  const computing = `type Query { x: Int }
    type Body @key(fields: "id") { id: ID! name: String! @external label: String! @requires(fields: "name") }`;
  expect(risksOf({ front: computing, owner })).toEqual([
    expect.stringMatching(/^Body has name of owner and label of front/),
  ]);
});
