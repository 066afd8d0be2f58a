import type { Actor } from '#domain/access/authorize.ts';
import type { Instant } from '#domain/calendar/plain-date.ts';
import { NOTICE_KINDS, type Topic } from '#domain/notices/kinds.ts';
import { countUnread, listNotices, markRead, type NoticeRow } from '#storage/notices/notices.ts';
import type { Deps } from '../deps.ts';
import { noticeLines } from './notice-parts.ts';
import { noticeSentence } from './sentence.ts';

/** A notice as its person reads it. */
export interface ReadNotice {
  readonly id: string;
  readonly topic: Topic;
  readonly sentence: string;
  readonly at: Instant;
  readonly unread: boolean;
  /** What can be passed on: the sentence and the whole address. */
  readonly forward: string;
}

export interface NoticesAsked {
  readonly unread: boolean;
  /** The last notice of the page before; null: the newest. */
  readonly after: string | null;
  readonly locale: 'vi' | 'en';
}

/** The bell counts no further. */
const MOST_COUNTED = 100;
const PAGE = 30;

/** How many of the person's notices wait, at most 100. */
export function unreadCount(deps: Deps, actor: Actor): Promise<number> {
  return countUnread(deps.db, actor.accountId, MOST_COUNTED);
}

/** One page of the person's own notices, the newest first; `older` is what the next page begins behind. */
export async function ownNotices(
  deps: Deps,
  actor: Actor,
  { unread, after, locale }: NoticesAsked,
): Promise<{ readonly notices: readonly ReadNotice[]; readonly older: string | null }> {
  const rows = await listNotices(deps.db, actor.accountId, { unread, after, limit: PAGE + 1 });
  const notices = rows.slice(0, PAGE).map((row) => readNotice(deps, row, locale));
  return { notices, older: rows.length > PAGE ? (notices.at(-1)?.id ?? null) : null };
}

/** Marks all of the person's notices as read. */
export function readAll(deps: Deps, actor: Actor): Promise<void> {
  return markRead(deps.db, actor.accountId, null, deps.clock.now());
}

/** One notice with its sentence. */
export function readNotice(deps: Deps, row: NoticeRow, locale: 'vi' | 'en'): ReadNotice {
  const sentence = noticeSentence(row, locale);
  return {
    id: row.id,
    topic: NOTICE_KINDS[row.kind],
    sentence,
    at: row.at,
    unread: row.readAt === null,
    forward: noticeLines(deps, row, locale, ' ').join('\n'),
  };
}
