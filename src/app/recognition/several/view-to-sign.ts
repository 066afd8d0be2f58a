import type { Actor } from '#domain/access/authorize.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { listToSign } from '#storage/recognition/list-decisions.ts';
import { reachFor } from '../../allow.ts';
import type { Deps } from '../../deps.ts';
import { viewDecision, type DecisionView } from '../view-decision.ts';
import { SIGNED_AT_ONCE } from './sign-decisions.input.ts';

/** One that waits and cannot be signed with others: its own page says what is to be done. */
export interface LeftAlone {
  readonly id: string;
  readonly number: string;
  readonly why: 'amendment' | 'ahead' | 'other';
  /** From when it can be signed, where only the day is missing. */
  readonly from: PlainDate | null;
}

export interface ToSign {
  /** What this person may sign today, each as its own page shows it; no more than can be signed at once. */
  readonly ready: readonly DecisionView[];
  readonly leftAlone: readonly LeftAlone[];
  /** Decisions that come after these. */
  readonly more: number;
}

/** The decisions that wait for this person's signature. */
export async function viewToSign(deps: Deps, actor: Actor): Promise<ToSign> {
  const waiting = await listToSign(deps.db, reachFor(deps, actor, 'decision.sign'));
  const ready: DecisionView[] = [];
  const leftAlone: LeftAlone[] = [];
  let more = 0;
  for (const { id, number, state } of waiting) {
    if (state === 'amending') {
      leftAlone.push({ id, number, why: 'amendment', from: null });
      continue;
    }
    if (ready.length === SIGNED_AT_ONCE) {
      more += 1;
      continue;
    }
    const view = await viewDecision(deps, actor, id);
    if (!view.ok) continue; // taken back while this was read
    const { maySign, signFrom: from } = view.value;
    if (maySign) ready.push(view.value);
    else leftAlone.push({ id, number, why: from === null ? 'other' : 'ahead', from });
  }
  return { ready, leftAlone, more };
}
