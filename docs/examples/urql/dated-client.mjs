import { Client, fetchExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';

/** A urql client of the graph. It keeps one normalised cache for each date, so objects of two dates never merge. */
export function datedClient(url) {
  const clients = new Map();
  return {
    /** Queries as of a date, `YYYY-MM-DD`. The second query of the same data is answered from the cache. */
    query(query, variables, asOf) {
      if (!clients.has(asOf)) clients.set(asOf, clientFor(url, asOf));
      return clients.get(asOf).query(query, variables).toPromise();
    },
  };
}

/** Graphcache stores no field that failed. The next query asks the server again, and reports what is still missing. */
function clientFor(url, asOf) {
  return new Client({
    url,
    preferGetMethod: false,
    fetchOptions: { headers: { 'as-of': asOf, 'accept-language': 'en' } },
    exchanges: [cacheExchange({ keys: { YouthUnionConnection: () => null } }), fetchExchange],
  });
}
