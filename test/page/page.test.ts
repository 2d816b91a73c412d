import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { readServerSettings, type GatewayHost, startGatewayHost } from '../../gateway/src/index.js';
import { projectRoot } from '../../schema/register.js';
import { startGraph, type TestGraph } from '../end-to-end/graph.js';

const executablePath = '/usr/bin/chromium';

let graph: TestGraph;
let server: GatewayHost;

beforeAll(async () => {
  graph = await startGraph();
  server = await startGatewayHost({
    supergraph: readFileSync(join(projectRoot, 'schema', 'supergraph.graphql'), 'utf8'),
    port: 0,
    settings: readServerSettings({ LOG_LEVEL: 'silent' }),
    local: graph.transports,
    operations: join(projectRoot, 'schema', 'operations'),
  });
});
afterAll(async () => {
  await server.close();
  await graph.stop();
});

test('the page is one small answer, its files are compressed, and none is sent twice', async () => {
  const base = `http://127.0.0.1:${server.port}`;
  const html = await fetch(`${base}/`, { headers: { accept: 'text/html' } });
  expect(html.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect((await html.text()).length).toBeLessThan(2000);
  const script = await fetch(`${base}/graphiql/page.js`);
  expect(script.headers.get('content-encoding')).toMatch(/br|gzip/);
  const again = await fetch(`${base}/graphiql/page.js`, { headers: { 'if-none-match': script.headers.get('etag')! } });
  expect(again.status).toBe(304);
});

test('the saved operations come with their titles in both languages, the claims first', async () => {
  const response = await fetch(`http://127.0.0.1:${server.port}/graphiql/operations.json`);
  const operations = (await response.json()) as { title: string; query: string }[];
  expect(operations.length).toBeGreaterThan(10);
  expect(operations[0]!.title).toMatch(/Mười sáu nhận định.* · .*sixteen published claims/);
});

// A real browser comes from Debian: the CI run installs it.
const inBrowser = existsSync(executablePath) ? describe : describe.skip;

inBrowser(`in a browser (skipped where there is no ${executablePath})`, () => {
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-sync'],
    });
    page = await browser.newPage();
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
  });
  afterAll(() => browser.close());

  test('the page opens with the claims, Ctrl-Enter asks them, and nothing complains', async () => {
    await page.goto(`http://127.0.0.1:${server.port}/`);
    await page.getByText('Đồ thị giám sát').waitFor();
    const editor = page.locator('.graphiql-query-editor .monaco-editor').first();
    await editor.waitFor();
    await editor.click();
    await page.keyboard.press('Control+Enter');
    await page.locator('.graphiql-response').getByText('MATCH').first().waitFor({ timeout: 20_000 });
    expect(await page.locator('.graphiql-tab').count()).toBeGreaterThan(10);
    expect(complaints).toEqual([]);
    if (process.env['SCREENSHOT']) await page.screenshot({ path: process.env['SCREENSHOT'] });
  });
});
