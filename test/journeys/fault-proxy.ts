import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';

/** A fault: handles a call instead of forwarding it. */
export type Fault = (call: { request: IncomingMessage; response: ServerResponse; forward: Forward }) => unknown;

type Forward = () => Promise<string>;

export interface FaultProxy {
  port: number;
  /** Undefined: forwards everything. */
  fault: Fault | undefined;
  /** Number of connections opened to the proxy. */
  connections: number;
  stop(): Promise<void>;
}

/** A proxy before a subgraph that injects the configured fault. */
export async function startFaultProxy(target: number): Promise<FaultProxy> {
  const pool = new Pool(`http://127.0.0.1:${target}`, { connections: 32 });
  const server = createServer((request, response) => {
    void text(request).then(
      async (body) => {
        const forward: Forward = async () => {
          const { 'content-length': _, host: __, connection: ___, ...headers } = request.headers;
          const answer = await pool.request({ method: 'POST', path: request.url!, headers, body });
          return answer.body.text();
        };
        if (proxy.fault) await proxy.fault({ request, response, forward });
        else response.writeHead(200, { 'content-type': 'application/json' }).end(await forward());
      },
      () => undefined,
    );
  });
  const proxy: FaultProxy = {
    port: 0,
    fault: undefined,
    connections: 0,
    async stop() {
      server.closeAllConnections();
      server.close();
      await pool.destroy();
    },
  };
  server.on('connection', () => (proxy.connections += 1));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  proxy.port = (server.address() as AddressInfo).port;
  return proxy;
}

type Json = Record<string, unknown>;

/** Returns the subgraph's response with each object changed, at every depth. */
function changed(change: (object: Json) => void): Fault {
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === 'object' && value !== null) {
      Object.values(value).forEach(walk);
      change(value as Json);
    }
  };
  return async ({ response, forward }) => {
    const answer = JSON.parse(await forward()) as { data: Json };
    walk(answer.data);
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  };
}

function set(name: RegExp, to: (value: unknown) => unknown): Fault {
  return changed((object) => {
    for (const key of Object.keys(object)) if (name.test(key)) object[key] = to(object[key]);
  });
}

/** Faults without a usable response; they count for the circuit breaker. */
export const silent: Readonly<Record<string, Fault>> = {
  'resets the connection': ({ request }) => request.socket.resetAndDestroy(),
  'takes the call and never answers': () => undefined,
  'answers after everybody has gone': async ({ response, forward }) => {
    await sleep(4000);
    response.end(await forward());
  },
  'drips its answer byte by byte': async ({ response }) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    while (!response.destroyed) {
      response.write(' ');
      await sleep(40);
    }
  },
  'answers 503 with a page': ({ response }) => response.writeHead(503).end('<html>'),
  'answers 500 with a stack': ({ response }) => response.writeHead(500).end('Error: at 10.1.2.3:5432'),
  'breaks off in the middle': ({ response }) => {
    response.writeHead(200, { 'content-length': 1000 }).write('{"data":{');
    setTimeout(() => response.destroy(), 10);
  },
  'answers what is no JSON': ({ response }) => response.end('{"data":{"delegations":[{'),
  'answers JSON that is no answer': ({ response }) => response.end('[1,2,{"data":null}]'),
  'sends elsewhere': ({ response }) => response.writeHead(307, { location: 'http://127.0.0.1:1/' }).end(),
};

/** Responds without end; the gateway stops reading at its limit. */
export const huge: Fault = async ({ response }) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const chunk = `"${'x'.repeat(1024 * 1024)}",`;
  for (let sent = 0; sent < 64 && !response.destroyed; sent += 1) {
    if (!response.write(chunk))
      await Promise.race([new Promise((resolve) => response.once('drain', resolve)), sleep(200)]);
  }
  response.end();
};

/** Faults that return values of other types than the schema's. Fields with arguments are named `__field0` in plans. */
export const corrupt: Readonly<Record<string, Fault>> = {
  'a string for a list': set(/^(delegations|__field\d|work|_entities|_e\d)$/, () => 'none'),
  'a list for an object': set(/^(women|youth|womenPart|youthPart|delegations|__field\d)$/, (value) => [[value]]),
  'an object for a scalar': set(/^(title|name|seats)$/, () => ({ $ref: 'x' })),
  'a number for a string': set(/^(title|name)$/, () => 7),
  'a string for a number': set(/^(year|seats)$/, () => 'many'),
  'null where none may be': set(/^(title|name|seats)$/, () => null),
  'an enum value that does not exist': set(/^(state|role)$/, () => 'LOST'),
  'too few entities': set(/^(_entities|_e\d)$/, (value) => (value as unknown[]).slice(1)),
  'entities that nobody asked for': set(/^(_entities|_e\d)$/, (value) => [...(value as unknown[]), { id: 'd1' }]),
  'no field of what was asked': changed((object) => Object.keys(object).forEach((key) => delete object[key])),
};
