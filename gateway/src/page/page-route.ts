import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GraphQLSchema } from 'graphql';
import type { Route } from '../server/http-server.js';
import { type Asset, createAsset, sendAsset } from './asset.js';
import { hashedName, readBundle } from './bundle.js';
import { catalogueOf, labelsOfSchema } from './model/catalogue.js';

/** The analysts' page: scripts, styles and requests of our own, and no inline style. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'none'",
].join('; ');

/** GraphiQL: its editor adds style elements, and runs workers. */
const expertPolicy = pagePolicy
  .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'; worker-src 'self'")
  .replace("font-src 'self'", "font-src 'self' data:");

/**
 * Serves the analysts' page at `/` and `/q/…`, GraphiQL at `/expert`, their files and the catalogue of saved operations
 * below `/page/`, and the labels of the schema at `/labels.json`. Returns undefined if the page was not built, as for a gateway over a supergraph of others.
 */
export function pageRoute(operationsFolder: string, schema: () => GraphQLSchema): Route | undefined {
  const bundle = readBundle();
  if (!bundle) return undefined;
  const operations = readOperations(operationsFolder);
  const page = createAsset('page.html', Buffer.from(html(bundle, 'page', 'module')));
  const expert = createAsset('expert.html', Buffer.from(html(bundle, 'expert', 'text/javascript')));
  const catalogue = jsonOf(schema, 'catalogue.json', (current) => catalogueOf(current, operations));
  const labels = jsonOf(schema, 'labels.json', labelsOfSchema);
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    const { pathname } = new URL(request.url ?? '/', 'http://gateway');
    const isExpert = pathname === '/expert';
    if (isExpert || pathname === '/' || pathname.startsWith('/q/')) {
      if (!(request.headers.accept ?? '').includes('text/html')) return false;
      response.setHeader('content-security-policy', isExpert ? expertPolicy : pagePolicy);
      sendAsset(request, response, isExpert ? expert : page);
      return true;
    }
    if (pathname === '/labels.json') {
      sendAsset(request, response, labels());
      return true;
    }
    if (!pathname.startsWith('/page/')) return false;
    const name = pathname.slice('/page/'.length);
    const asset = name === 'catalogue.json' ? catalogue() : bundle.get(name);
    if (!asset) return false;
    sendAsset(request, response, asset);
    return true;
  };
}

/** Returns a function that makes a JSON file from the current schema, once for each schema. */
function jsonOf(schema: () => GraphQLSchema, name: string, make: (schema: GraphQLSchema) => unknown): () => Asset {
  const made = new WeakMap<GraphQLSchema, Asset>();
  return () => {
    const current = schema();
    let asset = made.get(current);
    if (!asset) {
      asset = createAsset(name, Buffer.from(JSON.stringify(make(current))));
      made.set(current, asset);
    }
    return asset;
  };
}

/** Reads the saved operations by name, in the order of their names. */
function readOperations(folder: string): Map<string, string> {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.graphql')) : [];
  return new Map(
    files.toSorted().map((file) => [file.slice(0, -'.graphql'.length), readFileSync(join(folder, file), 'utf8')]),
  );
}

/**
 * The style sheet has the ID by which React Aria finds that its own style element is there already: the policy allows no
 * style element, and page.css has its rule.
 */
function html(bundle: ReadonlyMap<string, Asset>, name: string, type: string): string {
  return `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>Sổ giám sát · Civic supervision graph</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" id="react-aria-pressable-style" href="/page/${hashedName(bundle, name, 'css')}">
    <script type="${type}" src="/page/${hashedName(bundle, name, 'js')}" defer></script>
  </head>
  <body>
    <div id="page"></div>
  </body>
</html>
`;
}
