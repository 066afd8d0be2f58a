import { IDEA_LIMIT } from '#domain/cycle/idea.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { beginIdeaTry } from '#storage/cycle/idea-tries.ts';
import type { Deps } from '../deps.ts';

export const VISITOR = { kind: 'visitor' } as const;

/** What comes with every form of somebody without an account. */
export interface FromVisitor {
  /** Seen by programs alone; must stay empty. */
  readonly website: string;
  /** Network address, counted by a keyed hash for an hour and kept nowhere. */
  readonly address: string;
}

/** Refuses IDEA_FIELD_HIDDEN, and IDEA_SLOWED with the minutes until the oldest slip that counts is an hour old. */
export async function checkVisitor(
  deps: Deps,
  { website, address }: FromVisitor,
): Promise<Result<null>> {
  if (website !== '') return refuse('IDEA_FIELD_HIDDEN', {}, 'website');
  const at = deps.clock.now();
  const { minutes, perAddress } = IDEA_LIMIT;
  const moments = await beginIdeaTry(deps.db, { id: deps.newId(), address, at, minutes });
  const oldest = moments.at(-perAddress);
  if (oldest === undefined) return ok(null);
  const passed = (Date.parse(at) - Date.parse(oldest)) / 60_000;
  return refuse('IDEA_SLOWED', { minutes: Math.max(1, Math.ceil(minutes - passed)) });
}
