import type { NoticeRow } from '#storage/notices/notices.ts';
import type { Deps } from '../deps.ts';
import { noticePath } from './notice-path.ts';
import { noticeSentence } from './sentence.ts';

/** A notice of one thing: a whole notice, or one product of a batch. */
export type NoticePart = Pick<NoticeRow, 'kind' | 'subjectKind' | 'subjectId' | 'figures'>;

/** What a notice is about, each by itself; one part where it is of no batch. */
export function partsOf({
  kind,
  subjectKind,
  subjectId,
  figures,
  others,
}: NoticeRow): readonly NoticePart[] {
  return [{ subjectId, figures }, ...others].map((one) => ({ kind, subjectKind, ...one }));
}

/** So many products of a batch are passed on or sent by letter; the bell has all of them. */
const MOST = 20;

/**
 * A notice as lines that can be passed on: each part with its address behind it, which wants a sign-in; of
 * a batch the sentence of all stands before them.
 */
export function noticeLines(
  { publicOrigin }: Pick<Deps, 'publicOrigin'>,
  notice: NoticeRow,
  locale: 'vi' | 'en',
  between: ' ' | '\n',
): readonly string[] {
  const parts = partsOf(notice);
  const lines = parts
    .slice(0, MOST)
    .map((part) => `${noticeSentence(part, locale)}${between}${publicOrigin}${noticePath(part)}`);
  return parts.length === 1 ? lines : [noticeSentence(notice, locale), ...lines];
}
