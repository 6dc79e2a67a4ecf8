import { readFileSync, readdirSync } from 'node:fs';

/** Memory of a process in MB (of 1,048,576 bytes). Mapped file pages count as resident; `anonymous` leaves them out. */
export interface Memory {
  peak: number;
  resident: number;
  anonymous: number;
}

/** The memory of a running process; undefined where the system does not tell (only Linux does) or it has ended. */
export function memoryOf(pid: number | undefined): Memory | undefined {
  const status = readProc(`${pid}/status`);
  if (status === undefined) return undefined;
  const megabytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) / 1024;
  return { peak: megabytes('VmHWM'), resident: megabytes('VmRSS'), anonymous: megabytes('RssAnon') };
}

/** How many milliseconds ago a running process was started, to the hundredth of a second; undefined as above. */
export function ageOf(pid: number | undefined): number | undefined {
  const stat = readProc(`${pid}/stat`);
  const uptime = readProc('uptime');
  if (stat === undefined || uptime === undefined) return undefined;
  // Fields are counted from behind the name, which stands in brackets; field 22 counts hundredths since the boot.
  const startedAt = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]);
  return Number(uptime.split(' ')[0]) * 1000 - startedAt * 10;
}

/** Watches a process and those it starts; `stop` gives the peak in MB, each process with its own peak. */
export function watchPeak(pid: number): { stop: () => number | undefined } {
  const peaks = new Map<number, number>();
  const look = () => {
    // One that has just ended is still there for a moment, without memory.
    for (const each of withDescendants(pid)) {
      peaks.set(each, Math.max(memoryOf(each)?.peak ?? 0, peaks.get(each) ?? 0));
    }
  };
  look();
  const timer = setInterval(look, 50);
  return {
    stop: () => {
      clearInterval(timer);
      return [...peaks.values()].reduce((sum, peak) => sum + peak, 0) || undefined;
    },
  };
}

function withDescendants(pid: number): number[] {
  const found = [pid];
  const parents = processes().map((each) => {
    const [, parent] = /^PPid:\s+(\d+)$/m.exec(readProc(`${each}/status`) ?? '') ?? [];
    return { each, parent: Number(parent) };
  });
  for (const at of found) found.push(...parents.filter(({ parent }) => parent === at).map(({ each }) => each));
  return found;
}

function processes(): number[] {
  try {
    return readdirSync('/proc').map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

function readProc(file: string): string | undefined {
  try {
    return readFileSync(`/proc/${file}`, 'utf8');
  } catch {
    return undefined;
  }
}
