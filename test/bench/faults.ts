import { type FaultRound, mostMilliseconds, runPostgresFaults } from '../faults/postgres-faults.js';

/** Runs rounds of PostgreSQL faults and prints a line for each fault: what clients saw, and how long recovery took. */
export async function printFaults(rounds: number): Promise<void> {
  const seen = new Map<string, FaultRound[]>();
  // Each fault is logged by those who meet it: thousands of lines that are not the result.
  const log = console.log.bind(console);
  console.error = console.log = console.warn = () => undefined;
  await runPostgresFaults(rounds, (round) => seen.set(round.fault, [...(seen.get(round.fault) ?? []), round]));
  for (const [fault, list] of seen) {
    const sum = (value: (round: FaultRound) => number): number => list.reduce((total, each) => total + value(each), 0);
    const most = (value: (round: FaultRound) => number): number => Math.max(...list.map(value));
    const slowest = most((each) => each.slowest);
    const recovery = most((each) => each.recovery);
    log(
      `  ${fault.padEnd(30)} ${String(list.length).padStart(4)} times  answered ${sum((each) => each.answered)}, ` +
        `with errors ${sum((each) => each.failed)}  slowest ${slowest.toFixed(0)} ms  longest recovery ${recovery.toFixed(0)} ms`,
    );
    if (slowest > mostMilliseconds.request || recovery > mostMilliseconds.recovery) process.exitCode = 1;
  }
}
