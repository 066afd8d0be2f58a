import type { Post } from '#platform/mail/post.ts';
import { findLetterTo, findNoticeToLeave, markLeft } from '#storage/notices/letters.ts';
import { m } from '#words/paraglide/messages.js';
import type { Deps } from '../deps.ts';
import { answerLines } from './answer-link.ts';
import { noticeLines } from './notice-parts.ts';
import { noticeSentence } from './sentence.ts';

/**
 * One notice by e-mail: its sentence and a link that wants a sign-in, nothing of a person; a producer is asked
 * with it by a link that wants none. Nothing
 * goes to a closed account, nor a second time after it has left.
 */
export async function mailNotice(deps: Deps, post: Post, noticeId: string): Promise<void> {
  const notice = await findNoticeToLeave(deps.db, noticeId);
  if (notice === undefined) return;
  const person = await findLetterTo(deps.db, notice.accountId);
  if (person === null) return;
  const locale = person.language;
  const lines = [
    ...noticeLines(deps, notice, locale, '\n'),
    ...(await answerLines(deps, notice, locale)),
  ];
  await post.send({
    to: person.email,
    subject: noticeSentence(notice, locale),
    text: letterText(deps, lines, locale),
  });
  await markLeft(deps.db, [notice.id], deps.clock.now());
}

/** The notices as a letter, with the way to fewer of them. */
export function letterText(
  { publicOrigin }: Pick<Deps, 'publicOrigin'>,
  parts: readonly string[],
  locale: 'vi' | 'en',
): string {
  const choose = `${publicOrigin}/lam-viec/thong-bao`;
  return `${[...parts, m.notices_letter_end({ choose }, { locale })].join('\n\n')}\n`;
}
