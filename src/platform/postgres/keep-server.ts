import { setTimeout as wait } from 'node:timers/promises';
import { log } from '../log.ts';
import { holdServer, type HeldServer } from './hold-server.ts';
import type { Cluster } from './launch.ts';
import { IN_ORDER, readPostmaster, stopPostmaster, watchOver } from './postmaster.ts';

/** A server that is started again whenever it is lost, until it is told to stop. */
export interface KeptServer {
  readonly stop: (hurry?: AbortSignal) => Promise<void>;
  /** Resolves with the reason when it could not be had again. */
  readonly lost: Promise<unknown>;
}

/** Longest wait for the server's own end of a connection that we close, in milliseconds. */
const FAREWELL = 1_000;

/**
 * Watches over a server by the connection that holds its lock. When that is cut, whatever the reason
 * (the server was killed, one of its processes was, or only this connection), the server is taken
 * again or started again, on its port, because the pools of the pages know no other address.
 */
export function keepServer(cluster: Cluster, first: HeldServer): KeptServer {
  let stopping = false;
  let held = first;
  let dismissWatcher = watchOver(first.pid, cluster.user);
  let regaining = Promise.resolve();
  let giveUp: (reason: unknown) => void = () => undefined;
  const lost = new Promise((resolve) => (giveUp = resolve));

  const heed = (server: HeldServer): void => {
    server.guard.once('end', () => {
      if (!stopping) regaining = regain().catch(giveUp);
    });
  };
  const regain = async (): Promise<void> => {
    log.error({ pid: held.pid }, 'the database server or its guard was lost');
    const again = await holdServer(cluster, first.port);
    if (!again.ok) throw new Error(`another process has the data: ${again.refusals[0].code}`);
    if (again.value.port !== first.port) throw new Error('the server came back on another port');
    if (again.value.pid !== held.pid) {
      dismissWatcher();
      dismissWatcher = watchOver(again.value.pid, cluster.user);
    }
    held = again.value;
    heed(held);
    log.info({ pid: held.pid }, 'the database server is held again');
  };

  heed(first);
  return {
    lost,
    stop: async (hurry) => {
      stopping = true;
      await atMost(IN_ORDER.immediate, regaining);
      await atMost(FAREWELL, held.guard.end());
      const { programs, dataDir } = cluster;
      const pid = readPostmaster(dataDir)?.pid ?? held.pid;
      await stopPostmaster(programs, dataDir, pid, IN_ORDER, hurry);
      dismissWatcher();
    },
  };
}

/** Waits for something that may never come; whether it failed does not matter any more. */
function atMost(milliseconds: number, work: Promise<void>): Promise<void> {
  return Promise.race([work.catch(() => undefined), wait(milliseconds, undefined, { ref: false })]);
}
