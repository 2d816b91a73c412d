import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
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

const url = (path: string): string => `http://127.0.0.1:${server.port}${path}`;
const asPage = { headers: { accept: 'text/html' } };

test('the page is one small response, its files are compressed and immutable', async () => {
  const html = await fetch(url('/'), asPage);
  expect(html.headers.get('content-security-policy')).toContain("style-src 'self';");
  const text = await html.text();
  expect(text.length).toBeLessThan(2000);
  const script = await fetch(url(/src="([^"]+)"/.exec(text)![1]!));
  expect(script.headers.get('content-encoding')).toMatch(/br|gzip/);
  expect(script.headers.get('cache-control')).toContain('immutable');
});

test('the first visit loads at most 300 KB compressed', async () => {
  const text = await (await fetch(url('/'), asPage)).text();
  const files = [...text.matchAll(/(?:src|href)="(\/page\/[^"]+)"/g)].map(([, path]) => path!);
  const css = await (await fetch(url(files.find((path) => path.endsWith('.css'))!))).text();
  const fonts = [...css.matchAll(/url\("?(?:\.\/)?([^)"]+woff2)"?\)/g)].map(([, name]) => `/page/${name}`);
  const sizes = await Promise.all(
    [...files, ...fonts, '/page/catalogue.json'].map(async (path) =>
      Number((await fetch(url(path), { headers: { 'accept-encoding': 'br, gzip' } })).headers.get('content-length')),
    ),
  );
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(300_000);
});

test('the labels of the whole schema are one file', async () => {
  const labels = (await (await fetch(url('/labels.json'))).json()) as Record<string, Record<string, { vi: string }>>;
  expect(labels['Recommendation']!['issuedOn']).toEqual({ vi: 'Ngày ban hành', en: 'Issued on' });
  expect(labels['FollowUpStatus']!['OPEN']!.vi).toBe('Đang theo dõi');
  expect(labels['RecommendationFilter']!['withinAreaId']!.vi).toBe('Trong địa bàn, gồm cấp dưới');
});

test('the catalogue is sent once', async () => {
  const response = await fetch(url('/page/catalogue.json'));
  const again = await fetch(url('/page/catalogue.json'), {
    headers: { 'if-none-match': response.headers.get('etag')! },
  });
  expect(again.status).toBe(304);
});

// A real browser comes from Debian: the CI run installs it.
const inBrowser = existsSync(executablePath) ? describe : describe.skip;

inBrowser(`in a browser (skipped where there is no ${executablePath})`, () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-sync'],
    });
    context = await browser.newContext({
      viewport: { width: 1366, height: 768 },
      locale: 'vi-VN',
      permissions: ['clipboard-read', 'clipboard-write'],
      acceptDownloads: true,
    });
    page = await context.newPage();
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
  });
  afterAll(() => browser.close());

  async function screenshot(name: string): Promise<void> {
    const folder = process.env['SCREENSHOTS'];
    if (folder) await page.screenshot({ path: join(folder, `${name}.png`) });
  }

  test('a question is found without accents, and its table is sorted', async () => {
    await page.goto(url('/'));
    await page.getByRole('searchbox', { name: 'Tìm câu hỏi' }).fill('bang theo doi cac phuong');
    await page.getByRole('link', { name: /Bảng theo dõi các phường/ }).click();
    const table = page.getByRole('region', { name: 'Các đơn vị trực thuộc' });
    await table.getByText('Phường Khương Trung').waitFor();
    await table.getByRole('button', { name: 'Các kiến nghị', exact: true }).click();
    const column = await table.locator('tbody td:nth-child(4)').allInnerTexts();
    expect(column.map(Number)).toEqual(column.map(Number).toSorted((one, other) => one - other));
    await screenshot('table');
  });

  test('the date of the answer is a control, and the link holds it', async () => {
    await page.goto(url('/q/overdue-of-one-committee?lang=vi'));
    await page.getByText('Số liệu tính đến ngày').first().waitFor();
    const date = page.getByRole('textbox', { name: 'Số liệu tính đến ngày' });
    await date.fill('30/6/2020');
    await date.press('Enter');
    await page.waitForURL(/asOf=2020-06-30/);
    await page.getByRole('button', { name: 'Chép liên kết' }).click();
    await page.getByText('Đã chép.').waitFor();
    expect(await page.evaluate<string>('navigator.clipboard.readText()')).toMatch(
      /\/q\/overdue-of-one-committee\?asOf=2020-06-30&lang=vi$/,
    );
    await date.fill('31/2/2020');
    await date.press('Enter');
    await page.getByText('Ngày không đúng').waitFor();
  });

  test('a unit is chosen by its name', async () => {
    await page.goto(url('/q/aggregates?lang=vi'));
    const picker = page.getByRole('combobox');
    await page.waitForFunction(`document.querySelector('[role=combobox]')?.value.includes('Thanh Xuân')`);
    await picker.fill('khuong trung');
    await page
      .getByRole('option', { name: /Phường Khương Trung/ })
      .first()
      .click();
    await page.waitForURL(/area=unt_/);
    expect(await picker.inputValue()).toBe('Phường Khương Trung');
    await screenshot('picker');
  });

  test('an answer is drawn, and a suppressed value is no zero', async () => {
    await page.goto(url('/q/aggregates?lang=vi&view=chart'));
    await page.locator('.chart svg').first().waitFor();
    await screenshot('chart');
    await page.goto(url('/q/mediation-and-petitions?lang=vi'));
    await page.locator('.suppressed').first().waitFor();
    expect(await page.locator('.suppressed').allInnerTexts()).not.toContain('0');
    await screenshot('suppressed');
  });

  test('a network is drawn', async () => {
    await page.goto(url('/q/coordination-network?lang=en&view=network'));
    await page.locator('.network circle').first().waitFor();
    expect(await page.locator('.network line').count()).toBeGreaterThan(20);
    await screenshot('network');
  });

  test('a workbook is saved under the name of the question', async () => {
    await page.goto(url('/q/overdue-replies?lang=vi'));
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Tải Excel' }).click();
    expect((await saved).suggestedFilename()).toBe('overdue-replies.xlsx');
  });

  test('a citation names the question, the date, the provenance and the link', async () => {
    await page.goto(url('/q/overdue-replies?lang=en&asOf=2024-12-31'));
    await page.getByText('SYNTHETIC').first().waitFor();
    await page.getByRole('button', { name: 'Cite' }).click();
    await page.getByText('Copied.').waitFor();
    const citation = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(citation).toMatch(/As of: 31\/12\/2024/);
    expect(citation).toMatch(/SYNTHETIC/);
    expect(citation).toMatch(/\/q\/overdue-replies\?asOf=2024-12-31&lang=en/);
  });

  test.each(['light', 'dark'] as const)('no view breaks a rule of axe (%s)', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    for (const path of [
      '/?lang=vi',
      '/q/ward-dashboard?lang=vi',
      '/q/aggregates?lang=en&view=chart',
      '/q/coordination-network?lang=en&view=network',
      '/q/mediation-and-petitions?lang=vi&view=json',
    ]) {
      await page.goto(url(path));
      await page.locator(path.startsWith('/q/') ? '.source' : 'h1').waitFor();
      await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
      const violations = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: AxeViolation[] }> } };
        return (await axe.run()).violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`,
        );
      });
      expect({ path, violations }).toEqual({ path, violations: [] });
    }
    await page.emulateMedia({ colorScheme: 'light' });
  });

  test('the page is usable at 390 px', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(url('/q/ward-dashboard?lang=vi'));
    await page.getByText('Phường Khương Trung').first().waitFor();
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    await screenshot('phone');
    await page.setViewportSize({ width: 1366, height: 768 });
  });

  test('GraphiQL opens with the question, and Ctrl-Enter runs it', async () => {
    await page.goto(url('/expert?q=claims'));
    await page.getByText('Sổ giám sát').waitFor();
    const editor = page.locator('.graphiql-query-editor .monaco-editor').first();
    await editor.waitFor();
    await editor.click();
    await page.keyboard.press('Control+Enter');
    await page.locator('.graphiql-response').getByText('MATCH').first().waitFor({ timeout: 20_000 });
    expect(await page.locator('.graphiql-tab').count()).toBe(1);
  });

  test('the browser reported no error, and no violation of the security policy', () => {
    expect(complaints).toEqual([]);
  });
});

interface AxeViolation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}
