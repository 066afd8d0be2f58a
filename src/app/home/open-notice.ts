import type { Actor } from '#domain/access/authorize.ts';
import { findNotice, markRead } from '#storage/notices/notices.ts';
import type { Deps } from '../deps.ts';
import { noticePath } from '../notices/notice-path.ts';
import { partsOf } from '../notices/notice-parts.ts';
import { readNotice, type ReadNotice } from '../notices/own-notices.ts';
import { noticeSentence } from '../notices/sentence.ts';
import { mayOpen } from './may-open.ts';

export interface NoticeAsked {
  readonly id: string;
  /** Which product of a batch, counted from one; null: the notice. */
  readonly part: number | null;
  readonly locale: 'vi' | 'en';
}

/** Where a notice leads; the products of a batch; or the sentence alone, when what it is about is no longer to be seen. */
export type OpenedNotice =
  | { readonly leadsTo: string }
  | { readonly leadsTo: null; readonly notice: ReadNotice; readonly parts: readonly string[] };

/**
 * Marks a notice as read and says where it leads; null for another person's, for none, and for a part
 * that it does not have. A notice of a batch leads to its products, each of which is asked for when it is opened.
 */
export async function openNotice(
  deps: Deps,
  actor: Actor,
  { id, part, locale }: NoticeAsked,
): Promise<OpenedNotice | null> {
  const notice = await findNotice(deps.db, id);
  if (notice?.accountId !== actor.accountId) return null;
  await markRead(deps.db, actor.accountId, id, deps.clock.now());
  const parts = partsOf(notice);
  if (part === null && parts.length > 1) {
    const sentences = parts.map((one) => noticeSentence(one, locale));
    return { leadsTo: null, notice: readNotice(deps, notice, locale), parts: sentences };
  }
  const asked = parts[(part ?? 1) - 1];
  if (asked === undefined) return null;
  if (await mayOpen(deps, actor, asked)) return { leadsTo: noticePath(asked) };
  const closed = readNotice(deps, { ...notice, ...asked, others: [] }, locale);
  return { leadsTo: null, notice: closed, parts: [] };
}
