import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { takenBack } from '#domain/calendar/check-notice.ts';
import type { Result } from '#domain/result.ts';
import type { Deps } from '../deps.ts';
import type { takeBackNoticeInput } from './enter-notice.input.ts';
import { recordNotice, type NoticeEntered } from './record-notice.ts';

export type TakeBackNotice = InferOutput<typeof takeBackNoticeInput>;

/**
 * An administrator takes back a notice that was entered by mistake, or that the State has given up:
 * its days no longer count, the entry stays to be seen. Refuses as `recordNotice` does, and
 * NOTICE_UNKNOWN for one that does not count now.
 */
export function takeBackNotice(
  deps: Deps,
  actor: Actor,
  input: TakeBackNotice,
): Promise<Result<NoticeEntered>> {
  const { seenSeq, idempotencyKey, year, number } = input;
  const form = { kind: 'takeBackNotice', idempotencyKey, asked: input } as const;
  return recordNotice(deps, actor, { seenSeq, form }, (known) =>
    takenBack({ year, number }, known),
  );
}
