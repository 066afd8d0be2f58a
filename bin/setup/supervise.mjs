import { spawn } from 'node:child_process';

/** Exit codes after which a new start would end in the same way: done, refused, misused. */
const FINAL = [0, 1, 2];
/** Milliseconds before the first new start; doubled with every life that ended early. */
const FIRST_WAIT = 250;
const LONGEST_WAIT = 30_000;
/** A life of this many milliseconds was a good one: what ended it is no series. */
const GOOD_LIFE = 60_000;
/** So many early ends in a row, over some minutes, are for a person to look at. */
const MOST_EARLY_ENDS = 12;
/** A server that was told to stop and is still there after this many milliseconds hangs. */
const STOP_LIMIT = 90_000;
/** @type {NodeJS.Signals[]} */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Starts the server and stays: hands signals on, and starts it anew when it was killed or met a
 * fault after it had served. What was refused, misused or never served ends this process as well:
 * a person has something to put right.
 * @param {string} node
 * @param {readonly string[]} args
 */
export function supervise(node, args) {
  /** @type {import('node:child_process').ChildProcess | null} */
  let server = null;
  let served = false;
  let stopping = false;
  let earlyEnds = 0;

  const start = () => {
    const began = performance.now();
    // The channel tells the server when this process is gone, even by kill -9: then it stops in order.
    server = spawn(node, args, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
    server.on('message', (said) => (served ||= said === 'serving'));
    server.on('error', (fault) => {
      console.error(fault.message);
      process.exit(1);
    });
    server.on('exit', (code, signal) => {
      server = null;
      earlyEnds = performance.now() - began < GOOD_LIFE ? earlyEnds + 1 : 1;
      const last = stopping || !served || earlyEnds > MOST_EARLY_ENDS;
      if (last || FINAL.includes(code ?? -1)) process.exit(code ?? 1);
      const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (earlyEnds - 1));
      const how = signal ?? `mã / code ${String(code)}`;
      console.error(
        `Máy chủ đã dừng (${how}), đang khởi động lại. / The server ended, starting it again.`,
      );
      setTimeout(start, wait);
    });
  };

  /** @param {NodeJS.Signals} signal */
  const stop = (signal) => {
    if (server === null) process.exit(0); // between two lives there is nothing to stop
    server.kill(signal);
    if (!stopping) setTimeout(() => server?.kill('SIGKILL'), STOP_LIMIT).unref();
    stopping = true;
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  endWithNpm(() => stop('SIGTERM'));
  start();
}

/**
 * npm hands a signal to the shell in between, and not every shell hands it on: when that parent is
 * gone, nobody is left who could stop this process.
 * @param {() => void} stop
 */
function endWithNpm(stop) {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return;
  const parent = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    stop();
  }, 500);
  look.unref();
}
