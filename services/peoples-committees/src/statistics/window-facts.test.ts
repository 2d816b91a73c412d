import { leastTrusted } from './window-facts.js';

test.each([
  [['PUBLIC', 'SYNTHETIC', 'DECLARED'], 'SYNTHETIC'],
  [['PUBLIC', 'DECLARED'], 'DECLARED'],
  [['PUBLIC'], 'PUBLIC'],
  [[], null],
] as const)('a figure over years of provenance %j is %s', (rows, provenance) => {
  expect(leastTrusted(rows)).toBe(provenance);
});
