import type { ApolloServerPlugin } from '@apollo/server';
import { parse } from 'graphql';
import { costOf } from './cost.js';
import { checkLimit, type Limits } from './limits.js';
import { checkShape } from './shape.js';
import { checkSource } from './source.js';

/** Limits are checked before what they protect: text before the parser, shape before validation, cost before the plan. */
export function limitGuard(limits: Limits): ApolloServerPlugin {
  const checked = new Set<string>();
  const maximumChecked = 5000;
  return {
    requestDidStart: async () => ({
      async didResolveSource({ source, queryHash }) {
        if (checked.has(queryHash)) return;
        checkSource(source, limits);
        let document;
        try {
          document = parse(source, { noLocation: true });
        } catch {
          return;
        }
        checkShape(document, limits);
        if (checked.size >= maximumChecked) checked.clear();
        checked.add(queryHash);
      },
      async didResolveOperation({ schema, document, operation, request }) {
        checkLimit(limits, 'cost', costOf(schema, document, operation!, request.variables ?? {}, limits));
      },
    }),
  };
}
