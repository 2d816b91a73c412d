/** The front door of the gateway: what a composition root needs to serve a supergraph. */
export { printErrorDocs } from './error/error-docs.js';
export { authenticator } from './identity/authenticate.js';
export { type DevelopmentIssuer, developmentIdentity, openDevelopmentIssuer } from './identity/development-issuer.js';
export { createGateway, type Gateway } from './server/gateway.js';
export {
  gatewayVariables,
  readServerSettings,
  type ServerSettings,
  serverVariables,
} from './server/server-settings.js';
export { type RegisteredOrganization, type GatewayHost, startGatewayHost } from './server/gateway-host.js';
export { readSupergraph, type Supergraph, SupergraphError } from './supergraph/supergraph.js';
export { type Transport, SubgraphUnavailable } from './transport/transport.js';
