/** The front door of the gateway: what a composition root needs to serve a supergraph. */
export { type PageHandler, servePage } from './graphiql/serve-page.js';
export { createGateway, type Gateway } from './server/gateway.js';
export { listen, type Listening, type ListenOptions } from './server/listen.js';
export { readSupergraph, type Supergraph, SupergraphError } from './supergraph/supergraph.js';
export { httpTransport, type HttpTransport } from './transport/http.js';
export {
  type RequestFacts,
  type SubgraphRequest,
  type SubgraphResult,
  SubgraphUnavailable,
  type Transport,
} from './transport/transport.js';
