import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';

// From dist/gateway/src/graphiql to where the bundle is built.
const bundle = join(__dirname, '..', '..', '..', '..', 'node_modules', '.cache', 'civic-graphiql');

const contentTypes: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  html: 'text/html; charset=utf-8',
};

/** Scripts and workers are our own files; the editor sets styles of its own. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'none'",
].join('; ');

interface Asset {
  contentType: string;
  etag: string;
  plain: Buffer;
  br: Buffer | undefined;
  gzip: Buffer | undefined;
}

/** Answers what it knows, and returns whether it did. */
export type PageHandler = (request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * The playground: GraphiQL at `/` for a browser, its files below `/graphiql/`, and the saved operations of a folder as
 * its first tabs. Undefined when it was not built, as for a gateway that serves somebody else's supergraph.
 */
export function servePage(operationsFolder: string): PageHandler | undefined {
  if (!existsSync(join(bundle, '.built'))) return undefined;
  const assets = new Map<string, Asset>();
  for (const name of readdirSync(bundle).filter((each) => /\.(js|css)$/.test(each))) {
    assets.set(`/graphiql/${name}`, {
      ...asset(name, readFileSync(join(bundle, name))),
      br: readFileSync(join(bundle, `${name}.br`)),
      gzip: readFileSync(join(bundle, `${name}.gz`)),
    });
  }
  const operations = JSON.stringify(readOperations(operationsFolder));
  assets.set('/graphiql/operations.json', asset('operations.json', Buffer.from(operations)));
  const page = asset('index.html', Buffer.from(html()));
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    const { pathname } = new URL(request.url ?? '/', 'http://gateway');
    const wantsPage = pathname === '/' && (request.headers.accept ?? '').includes('text/html');
    const found = wantsPage ? page : assets.get(pathname);
    if (!found) return false;
    send(request, response, found);
    return true;
  };
}

/** Saved operations by name; the first two lines are the title, in both languages. */
function readOperations(folder: string): { title: string; query: string }[] {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.graphql')) : [];
  return names.toSorted(byImportance).map((name) => {
    const query = readFileSync(join(folder, name), 'utf8');
    const [title, titleEn] = query.split('\n').map((line) => line.slice(2));
    return { title: `${title} · ${titleEn}`, query };
  });
}

/** The claims first: they are what the demo data are about. */
function byImportance(one: string, other: string): number {
  const first = 'claims.graphql';
  return Number(other === first) - Number(one === first) || (one < other ? -1 : 1);
}

function asset(name: string, plain: Buffer): Asset {
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 20)}"`;
  return { contentType: contentTypes[name.split('.').at(-1)!]!, etag, plain, br: undefined, gzip: undefined };
}

function send({ method, headers }: IncomingMessage, response: ServerResponse, found: Asset): void {
  response.setHeader('etag', found.etag);
  // Asked for again each time, and not sent again while it is the same.
  response.setHeader('cache-control', 'no-cache');
  response.setHeader('content-security-policy', contentSecurityPolicy);
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('vary', 'accept, accept-encoding');
  if (headers['if-none-match'] === found.etag) {
    response.writeHead(304).end();
    return;
  }
  const accepted = headers['accept-encoding'] ?? '';
  const [encoding, body] =
    found.br && accepted.includes('br')
      ? ['br', found.br]
      : found.gzip && accepted.includes('gzip')
        ? ['gzip', found.gzip]
        : [undefined, found.plain];
  if (encoding) response.setHeader('content-encoding', encoding);
  response.setHeader('content-type', found.contentType);
  response.setHeader('content-length', body.length);
  response.writeHead(200).end(method === 'HEAD' ? undefined : body);
}

function html(): string {
  return `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>Đồ thị giám sát · Civic supervision graph</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/graphiql/page.css">
  </head>
  <body>
    <div id="page"></div>
    <script src="/graphiql/page.js"></script>
  </body>
</html>
`;
}
