import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command, ExitCode, Invocation } from '../command.ts';

/** What a command answered. */
export interface Answer {
  readonly exit: ExitCode;
  readonly out: string;
  readonly err: readonly string[];
}

/** Calls a command as the command line would, without a process. */
export async function call(
  command: Pick<Command, 'run'>,
  args: readonly string[],
  options: Partial<Pick<Invocation, 'json' | 'language'>> = {},
): Promise<Answer> {
  const out: string[] = [];
  const err: string[] = [];
  const exit = await command.run({
    args,
    json: options.json ?? false,
    language: options.language ?? 'en',
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
  });
  return { exit, out: out.join('\n'), err };
}

/** Calls a command with one JSON file, or with text that need not be JSON. */
export async function callWithFile(
  command: Pick<Command, 'run'>,
  content: unknown,
  options: Partial<Pick<Invocation, 'json' | 'language'>> = {},
): Promise<Answer> {
  const folder = mkdtempSync(join(tmpdir(), 'saoque-'));
  try {
    const file = join(folder, 'input.json');
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    return await call(command, [file], options);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
