import { readServerSettings } from './server-settings.js';
import { subgraphKeysOf } from './subgraph-keys.js';

test('a key that changes is used from the next call; a text that is broken changes nothing', () => {
  let text = 'front=the key of this year';
  const keys = subgraphKeysOf(() => text);
  expect(keys.get('front')).toBe('the key of this year');
  text = 'front=the key of next year';
  expect(keys.get('front')).toBe('the key of next year');
  text = 'front=short';
  expect(keys.get('front')).toBe('the key of next year');
  expect(() => subgraphKeysOf(() => 'front=short')).toThrow(/keys of 16 characters or more/);
});

test('in production keys for development are refused by name', () => {
  const env = { SUBGRAPH_KEYS: 'front=development-only-key-front' };
  expect(() => readServerSettings(env)).not.toThrow();
  expect(() => readServerSettings({ ...env, NODE_ENV: 'production' })).toThrow(
    /^SUBGRAPH_KEYS has a value for development/,
  );
});
