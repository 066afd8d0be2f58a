import type { RefusalText } from '#domain/refusals.ts';

/** 0 done, 1 refused, 2 misused, 3 a fault. */
export type ExitCode = 0 | 1 | 2 | 3;

/** What the command line gives every command, with the options all commands share taken out. */
export interface Invocation {
  readonly args: readonly string[];
  /** `--json`: the answer on standard output is one JSON value. */
  readonly json: boolean;
  /** `--lang`: the language of refusals. */
  readonly language: keyof RefusalText;
  readonly out: (line: string) => void;
  /** Errors, one line each. */
  readonly err: (line: string) => void;
}

/** What a file in `commands/` exports. */
export interface Command {
  /** Usage and options, shown by `--help`. */
  readonly help: string;
  readonly run: (invocation: Invocation) => ExitCode | Promise<ExitCode>;
}

/** A line of the table in `main.ts`; the file is loaded only when the command is called. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

/** The command was called in a way it does not understand. */
export function misused(invocation: Pick<Invocation, 'err'>, message: string): ExitCode {
  invocation.err(`${message} See --help.`);
  return 2;
}
