import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Letter } from './letter.ts';

/** A letter as it lies in the mailbox. */
export interface LaidLetter extends Letter {
  readonly file: string;
}

const FROM = 'saoque@localhost.localdomain';

/** Lays a letter down as a file that mail programs open as well; only its owner reads the folder. */
export async function layDown(mailbox: string, { to, subject, text }: Letter): Promise<void> {
  const now = new Date();
  const head = [
    `From: ${FROM}`,
    `To: ${to}`,
    `Subject: ${subject}`,
    `Date: ${now.toUTCString()}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
  ];
  await mkdir(mailbox, { recursive: true, mode: 0o700 });
  const file = `${now.toISOString().replaceAll(/[:.]/g, '-')}-${randomUUID().slice(0, 8)}.eml`;
  await writeFile(path.join(mailbox, file), `${head.join('\n')}\n\n${text}`, { mode: 0o600 });
}

/** The newest letters of the mailbox, the newest first; none where there is no folder yet. */
export async function readMailbox(mailbox: string, most: number): Promise<readonly LaidLetter[]> {
  const files = await readdir(mailbox).catch((fault: unknown) => {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw fault;
  });
  const newest = files
    .filter((file) => file.endsWith('.eml'))
    .toSorted()
    .toReversed()
    .slice(0, most);
  return Promise.all(newest.map((file) => readLetter(mailbox, file)));
}

async function readLetter(mailbox: string, file: string): Promise<LaidLetter> {
  const whole = await readFile(path.join(mailbox, file), 'utf8');
  const end = whole.indexOf('\n\n');
  const header = (name: string) =>
    new RegExp(`^${name}: (.*)$`, 'm').exec(whole.slice(0, end))?.[1] ?? '';
  return { file, to: header('To'), subject: header('Subject'), text: whole.slice(end + 2) };
}
