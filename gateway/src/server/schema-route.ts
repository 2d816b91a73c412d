import { type GraphQLSchema, printSchema } from 'graphql';
import type { Route } from './http-server.js';

/** Serves the API schema as SDL at `/schema.graphql`. */
export function schemaRoute(current: () => GraphQLSchema): Route {
  // Printing a schema takes longer than most requests.
  const printed = new WeakMap<GraphQLSchema, string>();
  return (request, response) => {
    if (request.url !== '/schema.graphql' || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
    response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' });
    const schema = current();
    let text = printed.get(schema);
    if (!text) printed.set(schema, (text = printSchema(schema)));
    response.end(text);
    return true;
  };
}
