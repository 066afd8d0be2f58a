import { misused, type Command, type CommandEntry, type ExitCode } from './command.ts';
import type { Invocation } from './command.ts';

/** Every command, in the order of `saoque --help`. */
const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'start',
    summary: 'database, demonstration province and pages with one command',
    load: () => import('./commands/start.ts'),
  },
  {
    name: 'dev',
    summary: 'the same for whoever changes the pages: they reload while one writes',
    load: () => import('./commands/dev.ts'),
  },
  {
    name: 'worker',
    summary: 'work off the jobs in a process of its own',
    load: () => import('./commands/worker.ts'),
  },
  {
    name: 'mailbox',
    summary: 'the letters that were laid down because no mail server is set',
    load: () => import('./commands/mailbox.ts'),
  },
  {
    name: 'migrate',
    summary: 'bring the tables of the database up to date',
    load: () => import('./commands/migrate.ts'),
  },
  {
    name: 'user add',
    summary: 'an account with a link for its password, above all the first two administrators',
    load: () => import('./commands/user-add.ts'),
  },
  {
    name: 'user reset',
    summary: 'a link for a new password of an account',
    load: () => import('./commands/user-reset.ts'),
  },
  {
    name: 'user confirm',
    summary: 'be the second person for a role or a new password that waits',
    load: () => import('./commands/user-confirm.ts'),
  },
  {
    name: 'backup',
    summary: 'database and files in one archive, also while Sao Quê runs',
    load: () => import('./commands/backup.ts'),
  },
  {
    name: 'restore',
    summary: 'a backup into an empty place, compared with its checksums',
    load: () => import('./commands/restore.ts'),
  },
  {
    name: 'check',
    summary: 'is this star real and valid today',
    load: () => import('./commands/check.ts'),
  },
  {
    name: 'place',
    summary: 'which unit an address on an older paper means',
    load: () => import('./commands/place.ts'),
  },
  {
    name: 'ledger verify',
    summary: 'has anybody changed the past',
    load: () => import('./commands/ledger-verify.ts'),
  },
  {
    name: 'ledger head',
    summary: 'what the ledger is now, in a line to keep elsewhere',
    load: () => import('./commands/ledger-head.ts'),
  },
  {
    name: 'score',
    summary: 'points, band, star and missing marks of score sheets',
    load: () => import('./commands/score.ts'),
  },
  {
    name: 'criteria check',
    summary: 'every fault of a criteria file, by set and criterion',
    load: () => import('./commands/criteria-check.ts'),
  },
  {
    name: 'criteria wording',
    summary: 'take in the gazette’s words of the criteria',
    load: () => import('./commands/criteria-wording.ts'),
  },
  {
    name: 'import products',
    summary: 'read a list of products as an office keeps it, and bring it into the register',
    load: () => import('./commands/import-products.ts'),
  },
  {
    name: 'import producers',
    summary: 'the same for a list of producers',
    load: () => import('./commands/import-producers.ts'),
  },
  {
    name: 'import craft-villages',
    summary: 'the same for a list of craft villages and traditional crafts',
    load: () => import('./commands/import-craft-villages.ts'),
  },
  {
    name: 'import points-of-sale',
    summary: 'the same for a list of points of sale',
    load: () => import('./commands/import-points-of-sale.ts'),
  },
  {
    name: 'indicators',
    summary: 'the targets of a plan over the register, and what a plan prints computed anew',
    load: () => import('./commands/indicators.ts'),
  },
  {
    name: 'demo load',
    summary: 'a demonstration into an empty register',
    load: () => import('./commands/demo-load.ts'),
  },
  {
    name: 'bench',
    summary: 'measure against a straightforward peer',
    load: () => import('./commands/bench.ts'),
  },
];

const SHARED_OPTIONS = `Options of every command:
  --help       what the command does
  --json       the answer as one JSON value on standard output
  --lang en    refusals in English (default: vi)

Errors go to standard error. Exit code 1: refused; 2: misused; 3: a fault.`;

/** Runs `saoque …` and gives the exit code. */
export async function main(argv: readonly string[]): Promise<ExitCode> {
  const err = (line: string): void => console.error(line);
  const args = argv.filter((arg) => arg !== '--help' && arg !== '--json');
  const language = takeLanguage(args);
  if (language === undefined) return misused({ err }, '--lang is vi or en.');
  const entry = findEntry(args);
  if (entry === undefined) return withoutCommand(args, argv, err);
  try {
    const command = await entry.load();
    if (argv.includes('--help')) return showHelp(entry, command);
    const rest = args.slice(entry.name.split(' ').length);
    const json = argv.includes('--json');
    return await command.run({ args: rest, json, language, out: console.log, err });
  } catch (fault) {
    err(fault instanceof Error ? (fault.stack ?? fault.message) : String(fault));
    return 3;
  }
}

/** Takes `--lang xx` or `--lang=xx` out of the arguments; `undefined`: a language we lack. */
function takeLanguage(args: string[]): Invocation['language'] | undefined {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  if (at < 0) return 'vi';
  const [option = '', next] = args.splice(at, args[at] === '--lang' ? 2 : 1);
  const language = option === '--lang' ? next : option.slice('--lang='.length);
  return language === 'vi' || language === 'en' ? language : undefined;
}

function findEntry(args: readonly string[]): CommandEntry | undefined {
  return COMMANDS.find(({ name }) => name.split(' ').every((word, index) => args[index] === word));
}

function withoutCommand(
  args: readonly string[],
  argv: readonly string[],
  err: Invocation['err'],
): ExitCode {
  const known = COMMANDS.filter(({ name }) => args.length === 0 || name.startsWith(`${args[0]} `));
  const asked = argv.includes('--help') && (args.length === 0 || known.length > 0);
  if (!asked && args.length === 0) return misused({ err }, 'Which command?');
  if (!asked) return misused({ err }, `There is no command "${args.join(' ')}".`);
  const width = Math.max(...known.map(({ name }) => name.length));
  const lines = known.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  console.log(`Usage: saoque COMMAND …\n\n${lines.join('\n')}\n\n${SHARED_OPTIONS}`);
  return 0;
}

function showHelp(entry: CommandEntry, command: Command): ExitCode {
  console.log(`saoque ${entry.name}: ${entry.summary}\n\n${command.help}\n\n${SHARED_OPTIONS}`);
  return 0;
}
