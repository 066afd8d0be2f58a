import { spawnSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly args: string;
}

/** A process and all below it; what was cut loose from its parent is below nobody any more. */
export function familyOf(pid: number): readonly Process[] {
  const all = list();
  const below = (parent: number): readonly Process[] =>
    all.filter((one) => one.parent === parent).flatMap((one) => [one, ...below(one.pid)]);
  return [...all.filter((one) => one.pid === pid), ...below(pid)];
}

/** Waits until none of them runs any more; answers those that still do after `seconds`. */
export async function untilGone(
  pids: readonly number[],
  seconds: number,
): Promise<readonly number[]> {
  const until = performance.now() + seconds * 1000;
  for (;;) {
    const running = new Set(list().map(({ pid }) => pid));
    const left = pids.filter((pid) => running.has(pid));
    if (left.length === 0 || performance.now() > until) return left;
    await pause(200);
  }
}

/** Those that have ended and were not fetched by their parent count as gone. */
function list(): readonly Process[] {
  const { stdout } = spawnSync('ps', ['-e', '-o', 'pid=,ppid=,stat=,args='], { encoding: 'utf8' });
  return stdout.split('\n').flatMap((line) => {
    const [, pid, parent, stat, args] = /^ *(\d+) +(\d+) +(\S+) +(.*)$/.exec(line) ?? [];
    return args === undefined || stat?.startsWith('Z')
      ? []
      : [{ pid: Number(pid), parent: Number(parent), args }];
  });
}
