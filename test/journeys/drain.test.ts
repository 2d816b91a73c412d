import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Organisations, startOrganisations } from './organisations.js';
import { type GatewayProcess, startGateway } from './start-gateway.js';

let organisations: Organisations;
beforeAll(async () => {
  organisations = await startOrganisations();
});
afterAll(() => organisations.stop());
afterEach(() => {
  for (const proxy of organisations.proxies.values()) proxy.fault = undefined;
});

function start(env: Record<string, string> = {}): Promise<GatewayProcess> {
  return startGateway({ supergraph: organisations.supergraph, env: { LOG_LEVEL: 'silent', ...env } });
}

async function status(port: number, path: string): Promise<number> {
  return (await fetch(`http://127.0.0.1:${port}${path}`, { headers: { connection: 'close' } })).status;
}

test('when it is told to stop, it is not ready, still answers for a while, and then is gone', async () => {
  const gateway = await start({ DRAIN_MS: '1500' });
  const { child, port } = gateway;
  expect([await status(port, '/health'), await status(port, '/ready')]).toEqual([200, 200]);
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await sleep(300);
  expect([await status(port, '/health'), await status(port, '/ready')]).toEqual([200, 503]);
  expect((await gateway.post({ query: '{ register }' })).data).toEqual({ register: 'register' });
  expect(await exit).toEqual([0, null]);
  await expect(status(port, '/health')).rejects.toThrow('fetch failed');
}, 90_000);

test('a request under way is answered to its end, and a connection that waits for more does not hold the process', async () => {
  const gateway = await start();
  const { child, port } = gateway;
  const agent = new Agent({ keepAlive: true });
  const waiting = get({ port, path: '/health', agent });
  const [response] = (await once(waiting, 'response')) as [NodeJS.ReadableStream];
  response.resume();
  await gateway.post({ query: '{ register }' });
  organisations.proxies.get('front')!.fault = async ({ response: slow, forward }) => {
    await sleep(1000);
    slow.end(await forward());
  };
  const underWay = gateway.post({ query: '{ register delegations { title } }' });
  await sleep(300);
  const told = performance.now();
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  expect((await underWay).errors).toBeUndefined();
  expect(await exit).toEqual([0, null]);
  expect(performance.now() - told).toBeLessThan(15_000);
  agent.destroy();
}, 90_000);
