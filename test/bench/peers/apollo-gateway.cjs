'use strict';
// Apollo Gateway on Apollo Server, as its documentation starts it, with the request's day passed on.
const { readFileSync } = require('node:fs');
const { ApolloGateway, RemoteGraphQLDataSource } = require('@apollo/gateway');
const { ApolloServer } = require('@apollo/server');
const { startStandaloneServer } = require('@apollo/server/standalone');

class DayPassedOn extends RemoteGraphQLDataSource {
  willSendRequest({ request, context }) {
    if (context.asOf) request.http.headers.set('as-of', context.asOf);
  }
}

const gateway = new ApolloGateway({
  supergraphSdl: readFileSync(process.env.SUPERGRAPH, 'utf8'),
  buildService: ({ url }) => new DayPassedOn({ url }),
});
void startStandaloneServer(new ApolloServer({ gateway }), {
  listen: { port: Number(process.env.PORT) },
  context: async ({ req }) => ({ asOf: req.headers['as-of'] }),
});
