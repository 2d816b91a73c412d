/** Modules with demo data, and the processes of a developer's machine that load them. */
const demo = ['^services/[^/]+/src/(data|demo)/', '^gateway/src/start/'];
/** Tests and what only tests import. */
const proof = ['^test/', '^services/.+/testing/', '[.]test[.]ts$'];

/** Import rules of the house. Each says why; `npm run check` runs them. */
module.exports = {
  forbidden: [
    {
      name: 'organisations-meet-in-the-graph',
      comment: 'An organisation owns its subgraph and no other: a change in one must never need a change in another.',
      severity: 'error',
      from: { path: '^services/(?!kit/|world/)([^/]+)/' },
      to: { path: '^services/(?!kit/|world/)([^/]+)/', pathNot: '^services/$1/' },
    },
    {
      name: 'kit-and-world-by-their-front-doors',
      comment: 'What is behind a front door may change without asking.',
      severity: 'error',
      from: { path: '^(services/(?!kit/|world/)|gateway/|schema/|test/)' },
      to: {
        path: '^services/(kit|world)/',
        pathNot: ['^services/(kit|world)/src/index[.]ts$', '^services/kit/src/[^/]+/index[.]ts$'],
      },
    },
    {
      name: 'the-kit-knows-no-organisation',
      comment: 'What the kit knew of one organisation, all seven would carry.',
      severity: 'error',
      from: { path: '^services/(kit|world)/' },
      to: { path: '^(services/(?!kit/|world/)|gateway/|schema/)' },
    },
    {
      name: 'the-gateway-knows-the-supergraph-and-nothing-else',
      comment:
        'It must start on any supergraph. Only the composition root in gateway/src/start puts services beside it.',
      severity: 'error',
      from: { path: '^gateway/', pathNot: '^gateway/src/start/' },
      to: { path: '^(services|schema)/' },
    },
    {
      name: 'only-demo-data-import-the-demo-world',
      comment: 'An organisation that keeps registers of its own must not run code that makes up records.',
      severity: 'error',
      from: { pathNot: ['^services/world/', ...demo, ...proof] },
      to: { path: '^services/world/' },
    },
    {
      name: 'demo-data-are-loaded-on-demand',
      comment:
        'Only the start of a process may load demo data, by a dynamic import: what answers requests never needs them.',
      severity: 'error',
      from: { pathNot: ['^services/world/', ...demo, ...proof] },
      to: { path: '^services/(?!world/)[^/]+/src/(data|demo|testing)/', dependencyTypesNot: ['dynamic-import'] },
    },
    {
      name: 'nothing-imports-tests',
      comment: 'What ships must not need what proves it.',
      severity: 'error',
      from: { pathNot: '^test/' },
      to: { path: '^test/' },
    },
    {
      name: 'no-cycles',
      comment:
        'Imports point down; a cycle means that two files are one. Table classes may name each other: the rows of one ' +
        'database point both ways, and the names are looked up after all files are loaded.',
      severity: 'error',
      from: {},
      to: { circular: true, via: { pathNot: '[.](entity|enum|interface)[.]ts$' } },
    },
    {
      name: 'resolvable',
      comment: 'An import that resolves to nothing would escape every rule above.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // The page is the browser's, and the parser below cannot read JSX; the peers of the bench have packages of their own.
    exclude: { path: ['^dist/', '^gateway/page/', '^test/bench/peers/'] },
    parser: 'swc', // Until dependency-cruiser reads TypeScript 7.
    enhancedResolveOptions: {
      conditionNames: ['civic-source', 'import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.json'],
    },
  },
};
