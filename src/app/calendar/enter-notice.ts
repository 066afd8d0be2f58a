import type { Actor } from '#domain/access/authorize.ts';
import { checkNotice, type NoticeInput } from '#domain/calendar/check-notice.ts';
import type { Result } from '#domain/result.ts';
import type { Deps } from '../deps.ts';
import { recordNotice, type NoticeEntered, type NoticeRequest } from './record-notice.ts';

/**
 * An administrator enters what the State decided about the days off of a year (Labour Code 2019,
 * Art. 112.3). The same number again replaces what was entered under it; the earlier entry stays to
 * be seen. Refuses as `recordNotice` and `checkNotice` do.
 */
export function enterNotice(
  deps: Deps,
  actor: Actor,
  input: NoticeRequest & { readonly notice: NoticeInput },
): Promise<Result<NoticeEntered>> {
  const { seenSeq, idempotencyKey, notice } = input;
  const form = { kind: 'enterNotice', idempotencyKey, asked: input } as const;
  return recordNotice(deps, actor, { seenSeq, form }, (known) =>
    checkNotice(notice, known, deps.clock.today()),
  );
}
