import { spawn } from 'node:child_process';
import { root } from '../setup/place.mjs';

/**
 * Runs a program in the checkout and keeps what it says, both streams in their order.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {Record<string, string>} env
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(program, args, env = {}) {
  return new Promise((done) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (/** @type {string} */ text) => (output += text);
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    child.on('error', (fault) =>
      done({ code: 1, output: `${output}${program}: ${fault.message}` }),
    );
    child.on('close', (code) => done({ code: code ?? 1, output }));
  });
}
