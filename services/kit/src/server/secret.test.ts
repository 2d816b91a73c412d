import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { secretReader } from './secret.js';
import { readSubgraphSettings } from './subgraph-settings.js';

const folder = mkdtempSync(join(tmpdir(), 'civic-secret-'));
const file = join(folder, 'key');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a secret comes from the variable, or from the file that the variable with _FILE names', () => {
  writeFileSync(file, 'from a file\n');
  expect(secretReader({ KEY: 'from a variable' }, 'KEY')()).toBe('from a variable');
  expect(secretReader({ KEY_FILE: file }, 'KEY')()).toBe('from a file');
  expect(secretReader({}, 'KEY')()).toBeUndefined();
  expect(() => secretReader({ KEY_FILE: join(folder, 'missing') }, 'KEY')).toThrow(/^KEY_FILE names .*ENOENT/);
});

test('a changed file is read again; while it is gone the last value stays', () => {
  jest.useFakeTimers();
  writeFileSync(file, 'old');
  const read = secretReader({ KEY_FILE: file }, 'KEY');
  writeFileSync(file, 'new');
  expect(read()).toBe('old');
  jest.advanceTimersByTime(1001);
  expect(read()).toBe('new');
  rmSync(file);
  jest.advanceTimersByTime(1001);
  expect(read()).toBe('new');
  jest.useRealTimers();
});

const own = {
  DATABASE_URL: 'postgres://civic_front:a-password-of-ours@postgres/civic_front',
  PORT: '4001',
  GATEWAY_KEY: 'a key of the gateway',
  PEERS: 'youth-union=http://youth-union:4006|a key of the youth union',
  PEER_KEYS: 'front=a key of the front union',
};

test.each([
  ['DATABASE_URL', 'postgres://civic_front:development-only-front@postgres/civic_front'],
  ['GATEWAY_KEY', 'development-only-key-front'],
  ['PEERS', 'youth-union=http://youth-union:4006|development-only-peer-youth-union'],
  ['PEER_KEYS', 'front=development-only-peer-youth-union'],
])('in production %s with a value for development is refused by name', (name, value) => {
  expect(() => readSubgraphSettings({ ...own, [name]: value })).not.toThrow();
  expect(() => readSubgraphSettings({ ...own, [name]: value, NODE_ENV: 'production' })).toThrow(
    new RegExp(`^${name} has a value for development`),
  );
  expect(() => readSubgraphSettings({ ...own, NODE_ENV: 'production' })).not.toThrow();
});

test('a subgraph listens on the loopback unless HOST says otherwise, and always if it answers everybody', () => {
  expect(readSubgraphSettings(own).host).toBe('127.0.0.1');
  expect(readSubgraphSettings({ ...own, HOST: '0.0.0.0' }).host).toBe('0.0.0.0');
  expect(readSubgraphSettings({ ...own, HOST: '0.0.0.0', GATEWAY_KEY: 'none' }).host).toBe('127.0.0.1');
});
