import relay from 'relay-runtime';

const { Environment, fetchQuery, Network, RecordSource, Store } = relay;

/** A Relay client of the graph. It keeps one store for each date, so records of two dates never merge. */
export function datedClient(url) {
  const environments = new Map();
  return {
    /** Queries as of a date, `YYYY-MM-DD`. The second query of the same data is answered from the store. */
    query(query, variables, asOf) {
      if (!environments.has(asOf)) environments.set(asOf, environmentFor(url, asOf));
      return fetchQuery(environments.get(asOf), query, variables, { fetchPolicy: 'store-or-network' }).toPromise();
    },
  };
}

/** The store keeps the errors of fields. Every read of a field with `@catch` returns its error, also without the network. */
function environmentFor(url, asOf) {
  const network = Network.create(async ({ text }, variables) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'as-of': asOf, 'accept-language': 'en' },
      body: JSON.stringify({ query: text, variables }),
    });
    return response.json();
  });
  return new Environment({ network, store: new Store(new RecordSource(), { gcReleaseBufferSize: 10 }) });
}
