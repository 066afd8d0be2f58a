import { readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** Whether the process still runs. One that has ended and was not fetched by its parent does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'EPERM')) return false;
  }
  return process.platform !== 'linux' || stateOf(pid) !== 'Z';
}

/**
 * Whether this very process is a server on this folder: after a power cut the number in a stale
 * postmaster.pid may long belong to another program, even to us.
 */
export function isServerOn(dataDir: string, pid: number): boolean {
  if (process.platform !== 'linux') return isAlive(pid);
  return isAlive(pid) && worksIn(pid, realpathSync(dataDir));
}

/**
 * Ends what is left of a killed server: its processes hold the shared memory that the next one needs.
 * They are listed once: what a second start launches meanwhile is not among them.
 */
export async function endRemains(dataDir: string): Promise<void> {
  if (process.platform !== 'linux') return;
  const remains = serversIn(realpathSync(dataDir));
  for (const pid of remains) signal(pid, 'SIGKILL');
  while (remains.some(isAlive)) await wait(10);
}

/** Tells a process something; one that has just ended cannot hear it, and need not. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'ESRCH')) throw fault;
  }
}

function serversIn(folder: string): readonly number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => Number.isInteger(pid) && worksIn(pid, folder) && stateOf(pid) !== 'Z');
}

/** The server and each of its processes have its folder as their working folder. */
function worksIn(pid: number, folder: string): boolean {
  try {
    return (
      readlinkSync(`/proc/${String(pid)}/cwd`) === folder &&
      readFileSync(`/proc/${String(pid)}/comm`, 'utf8').trim() === 'postgres'
    );
  } catch {
    return false; // ended meanwhile, or of another user and so not ours
  }
}

/** The letter of the state, behind the name, which may hold spaces and brackets. */
function stateOf(pid: number): string | null {
  try {
    const text = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    return text.charAt(text.lastIndexOf(')') + 2);
  } catch {
    return null;
  }
}
