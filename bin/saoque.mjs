#!/usr/bin/env node
// Plain JavaScript on purpose: it must start on Node 20, find the Node 24 that npm brought along
// (the sources are TypeScript, which only the newer one runs) and hand over to it.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const NEEDED_MAJOR = 24;

if (Number(process.versions.node.split('.')[0]) >= NEEDED_MAJOR) {
  rememberCompiled();
  const { main } = await import('../src/cli/main.ts');
  process.exitCode = await main(process.argv.slice(2));
} else {
  handOver();
}

/**
 * Keeps what Node makes of the sources for the next start, which is then seconds shorter: somebody
 * may be waiting for it to come back. Beside the packages, where nobody else may write, and not in
 * the temporary folder: it is code. A folder that cannot be written keeps nothing, and all works.
 */
function rememberCompiled() {
  const { enableCompileCache } = createRequire(import.meta.url)('node:module');
  enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/saoque', import.meta.url)));
}

function handOver() {
  const node = findNode();
  if (!node) {
    console.error('Sao Quê needs Node 24. Run "npm ci" in this folder, or install Node 24.');
    process.exit(1);
  }
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    // The channel tells `saoque start` when this process is gone, even by kill -9.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  // Ctrl+C reaches the child from the terminal; a service manager tells only this process.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  process.on('SIGHUP', () => child.kill('SIGHUP'));
  child.on('exit', (code, signal) => {
    if (signal) process.removeAllListeners(signal);
    if (signal) process.kill(process.pid, signal);
    else process.exit(code ?? 1);
  });
}

function findNode() {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const places = [
    `../node_modules/node-${system}-${process.arch}/bin/${file}`,
    `../node_modules/.bin/${file}`,
  ];
  return places
    .map((place) => fileURLToPath(new URL(place, import.meta.url)))
    .find((place) => existsSync(place));
}
