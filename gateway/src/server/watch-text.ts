import { unwatchFile, watchFile } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Watcher {
  /** The file has this text now. */
  onText: (text: string) => void;
  onError: (error: unknown) => void;
}

/** Milliseconds between two looks at the file. */
const interval = 250;
/** A file is as its writer wants it when it has been the same for so many looks. */
const quietLooks = 3;
/** A file that goes on changing is somebody's mistake: after so many looks it is taken as it is. */
const maximumLooks = 40;

/** Tells of each change of a file, when it is written to no more. Returns how to stop. */
export function watchText(file: string, { onText, onError }: Watcher): () => void {
  let isReading = false;
  let isChanged = false;

  async function read(): Promise<void> {
    isChanged = true;
    if (isReading) return;
    isReading = true;
    try {
      while (isChanged) {
        isChanged = false;
        onText(await quietText(file));
      }
    } catch (error) {
      onError(error);
    } finally {
      isReading = false;
    }
  }

  const listener = (): void => void read();
  watchFile(file, { interval }, listener);
  return () => unwatchFile(file, listener);
}

/** The text, once several looks in a row have found the same. */
async function quietText(file: string): Promise<string> {
  let text = await readFile(file, 'utf8');
  let same = 1;
  for (let looks = 1; same < quietLooks && looks < maximumLooks; looks += 1) {
    await sleep(interval);
    const now = await readFile(file, 'utf8');
    same = now === text ? same + 1 : 1;
    text = now;
  }
  return text;
}
