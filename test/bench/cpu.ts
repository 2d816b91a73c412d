import { readdirSync, readFileSync } from 'node:fs';

/** Milliseconds of a clock tick in /proc/PID/stat. */
const tick = 10;

/** Returns the milliseconds of CPU used by the processes and their descendants; undefined without /proc. */
export function cpuOf(roots: readonly number[]): number | undefined {
  const processes = readProcesses();
  if (!processes) return undefined;
  const below = (pid: number): number =>
    processes
      .filter(({ parent }) => parent === pid)
      .reduce((total, child) => total + below(child.pid), processes.find((each) => each.pid === pid)?.cpu ?? 0);
  return roots.reduce((total, pid) => total + below(pid), 0);
}

interface Process {
  pid: number;
  parent: number;
  /** Its own time, and that of children that have ended. */
  cpu: number;
}

function readProcesses(): Process[] | undefined {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => {
        const found = readProcess(name);
        return found ? [found] : [];
      });
  } catch {
    return undefined;
  }
}

function readProcess(name: string): Process | undefined {
  try {
    const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
    // The command's name may contain anything. After it come state, parent, …, user, system and the children's two times.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = [11, 12, 13, 14].reduce((total, index) => total + Number(fields[index]), 0);
    return { pid: Number(name), parent: Number(fields[1]), cpu: ticks * tick };
  } catch {
    return undefined;
  }
}
