#!/usr/bin/env node
// `npm start`: from a fresh clone to a running Sao Quê. Plain JavaScript that an older Node can run
// too; what comes behind it runs on the Node 24 that npm brings.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ensureBuilt } from './setup/build.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { node24, root } from './setup/place.mjs';

ensureInstalled({ forTests: false });
ensureBuilt();

// The channel tells the server when this process is gone, even by kill -9: then it stops in order.
const server = spawn(
  node24(),
  [path.join(root, 'bin', 'saoque.mjs'), 'start', ...process.argv.slice(2)],
  { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] },
);
/** @type {NodeJS.Signals[]} */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
for (const signal of signals) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 1));
