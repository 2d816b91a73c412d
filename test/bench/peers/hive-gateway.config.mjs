// Hive Gateway as it comes, with the request's day passed on.
import { defineConfig } from '@graphql-hive/gateway';

export const gatewayConfig = defineConfig({
  supergraph: process.env.SUPERGRAPH,
  propagateHeaders: {
    fromClientToSubgraphs: ({ request }) => ({ 'as-of': request.headers.get('as-of') }),
  },
});
