import { formatVietnameseDate, type PlainDate } from '#domain/calendar/plain-date.ts';
import type { RevocationStanding } from '#domain/supervision/revocation.ts';
import type { Step } from '#ui/Steps.svelte';
import { m } from '#words/paraglide/messages.js';

/** The six steps of a case, each with the day on which it was done or is due. */
export function stepsOf(
  standing: RevocationStanding,
  dueOn: PlainDate | undefined,
): readonly Step[] {
  const { openedOn, verified, answerBy, heard, concluded, endedOn, state } = standing;
  const at = placeOf(standing);
  const day = (one: PlainDate | null | undefined) => (one ? formatVietnameseDate(one) : undefined);
  const waits = answerBy && m.supervision_step_until({ day: formatVietnameseDate(answerBy) });
  const due = dueOn && m.supervision_step_due({ day: formatVietnameseDate(dueOn) });
  const decided = state === 'revoked' ? day(endedOn) : due;
  const lines = [
    [m.supervision_step_found(), day(openedOn)],
    [m.supervision_step_verified(), day(verified?.on)],
    [m.supervision_step_heard(), day(heard?.on) ?? waits ?? undefined],
    [m.supervision_step_concluded(), day(concluded?.on)],
    [m.supervision_step_decided(), decided],
    [m.supervision_step_told(), undefined],
  ] as const;
  return lines.map(([label, hint], nth) => ({
    label,
    hint,
    state: nth < at ? 'done' : nth === at ? 'now' : 'next',
  }));
}

/** How many steps are behind the case. */
function placeOf({
  verified,
  heard,
  concluded,
  state,
  draft,
  receipts,
}: RevocationStanding): number {
  if (state === 'revoked') return receipts.length < (draft?.bodies.length ?? 0) ? 5 : 6;
  if (concluded) return 4;
  if (heard) return 3;
  return verified ? 2 : 1;
}
