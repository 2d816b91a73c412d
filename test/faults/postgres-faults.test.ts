import { type FaultRound, mostMilliseconds, runPostgresFaults } from './postgres-faults.js';

const rounds: FaultRound[] = [];

beforeAll(async () => {
  for (const method of ['error', 'log', 'warn'] as const)
    jest.spyOn(console, method).mockImplementation(() => undefined);
  await runPostgresFaults(3, (round) => rounds.push(round));
}, 240_000);

afterAll(() => jest.restoreAllMocks());

test.each([0, 1, 2])('round %s: every request ends, and all is answered again within seconds', (round) => {
  const { fault, answered, slowest, recovery } = rounds[round]!;
  expect([fault, answered > 0]).toEqual([fault, true]);
  expect(slowest).toBeLessThan(mostMilliseconds.request);
  expect(recovery).toBeLessThan(mostMilliseconds.recovery);
});
