import type { Post } from '#platform/mail/post.ts';
import { sqlRunner } from '#storage/jobs/sql-runner.ts';
import {
  findLetterTo,
  listToDigest,
  listWaitingForDigest,
  markLeft,
} from '#storage/notices/letters.ts';
import { m } from '#words/paraglide/messages.js';
import type { Deps } from '../deps.ts';
import { answerLines } from './answer-link.ts';
import { noticeLines } from './notice-parts.ts';
import { letterText } from './send-mail.ts';

/** The most that one letter tells; the bell has all of them. */
const MOST = 50;

/** Asks for a letter to everybody for whom something was gathered: each is tried by itself. */
export async function askForDigests(deps: Deps): Promise<void> {
  for (const accountId of await listWaitingForDigest(deps.db)) {
    await deps.jobs?.send(sqlRunner(deps.db), 'digest', { accountId });
  }
}

/** One letter to a person with all that was gathered since the last; what was read meanwhile is left out. */
export async function sendDigest(deps: Deps, post: Post, accountId: string): Promise<void> {
  const notices = await listToDigest(deps.db, accountId);
  const person = await findLetterTo(deps.db, accountId);
  const unread = notices.filter(({ readAt }) => readAt === null);
  if (person !== null && unread.length > 0) {
    const { language: locale, email: to } = person;
    const parts: string[] = [];
    for (const one of unread.slice(0, MOST)) {
      parts.push(...noticeLines(deps, one, locale, '\n'));
      parts.push(...(await answerLines(deps, one, locale)));
    }
    const subject = m.notices_digest_subject({ count: unread.length }, { locale });
    await post.send({ to, subject, text: letterText(deps, parts, locale) });
  }
  await markLeft(
    deps.db,
    notices.map(({ id }) => id),
    deps.clock.now(),
  );
}
