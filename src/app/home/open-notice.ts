import type { Actor } from '#domain/access/authorize.ts';
import { findNotice, markRead } from '#storage/notices/notices.ts';
import type { Deps } from '../deps.ts';
import { noticePath } from '../notices/notice-path.ts';
import { readNotice, type ReadNotice } from '../notices/own-notices.ts';
import { mayOpen } from './may-open.ts';

/** Where a notice leads; or the notice alone, when what it is about is no longer the person's to see. */
export type OpenedNotice =
  { readonly leadsTo: string } | { readonly leadsTo: null; readonly notice: ReadNotice };

/** Marks a notice as read and says where it leads; null for another person's or none. */
export async function openNotice(
  deps: Deps,
  actor: Actor,
  id: string,
  locale: 'vi' | 'en',
): Promise<OpenedNotice | null> {
  const notice = await findNotice(deps.db, id);
  if (notice?.accountId !== actor.accountId) return null;
  await markRead(deps.db, actor.accountId, id, deps.clock.now());
  if (await mayOpen(deps, actor, notice)) return { leadsTo: noticePath(notice) };
  return { leadsTo: null, notice: readNotice(deps, notice, locale) };
}
