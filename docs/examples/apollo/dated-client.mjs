import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { map } from 'rxjs';

/** An Apollo client of the graph. It keeps one normalised cache for each date, so objects of two dates never merge. */
export function datedClient(uri) {
  const clients = new Map();
  return {
    /** Queries as of a date, `YYYY-MM-DD`. The second query of the same data is answered from the cache. */
    query(options, asOf) {
      if (!clients.has(asOf)) clients.set(asOf, clientFor(uri, asOf));
      return clients.get(asOf).query({ errorPolicy: 'all', ...options });
    },
  };
}

function clientFor(uri, asOf) {
  const http = new HttpLink({ uri, headers: { 'as-of': asOf, 'accept-language': 'en' } });
  return new ApolloClient({ link: ApolloLink.from([keepUnavailableOut, http]), cache: new InMemoryCache() });
}

/**
 * Removes fields that failed from the data, so the cache holds no null for them. The next query then asks the server again,
 * and reports what is still missing.
 */
const keepUnavailableOut = new ApolloLink((operation, forward) =>
  forward(operation).pipe(
    map((result) => {
      for (const { path } of result.errors ?? []) if (path && result.data) remove(result.data, path);
      return result;
    }),
  ),
);

function remove(data, path) {
  const parent = path.slice(0, -1).reduce((value, segment) => value?.[segment], data);
  const last = path.at(-1);
  if (parent && typeof last === 'string' && parent[last] === null) delete parent[last];
}
