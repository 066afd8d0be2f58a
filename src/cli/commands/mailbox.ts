import path from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '#platform/config.ts';
import { readMailbox, type LaidLetter } from '#platform/mail/mailbox.ts';
import { misused, type ExitCode, type Invocation } from '../command.ts';
import { refused } from '../refused.ts';
import { DATA_FOLDER } from '../start/places.ts';
import { postOf } from '../start/work-off.ts';

export const help = `Usage: saoque mailbox [--last N] [--data DIR]

Prints the newest letters that Sao Quê laid down because no mail server is set (SMTP_URL), the newest
first. They lie as .eml files in the folder "mailbox" of the data folder, or where MAILBOX_URL says.

  --last N     how many (default: 5)
  --data DIR   folder of the database and the files (default: .data in the checkout)`;

export async function run(invocation: Invocation): Promise<ExitCode> {
  const options = readOptions(invocation.args);
  if (options === undefined) return misused(invocation, 'Only --last N and --data DIR.');
  const config = readConfig(process.env);
  if (!config.ok) return refused(invocation, config.refusals);
  const { mailbox } = postOf(config.value, options.data);
  const letters = await readMailbox(mailbox, options.last);
  invocation.out(invocation.json ? JSON.stringify(letters) : letters.map(printed).join('\n\n'));
  return 0;
}

function printed({ file, to, subject, text }: LaidLetter): string {
  return `${file}\n${to}\n${subject}\n\n${text.trimEnd()}`;
}

function readOptions(args: readonly string[]) {
  try {
    const options = {
      last: { type: 'string', default: '5' },
      data: { type: 'string', default: DATA_FOLDER },
    } as const;
    const { last, data } = parseArgs({ args: [...args], options }).values;
    return /^[1-9]\d{0,3}$/.test(last)
      ? { last: Number(last), data: path.resolve(data) }
      : undefined;
  } catch {
    return undefined;
  }
}
