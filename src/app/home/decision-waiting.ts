import { isAllowedSomewhere, type Actor } from '#domain/access/authorize.ts';
import { listDecisions } from '#storage/recognition/decisions.ts';
import { listSessionsToDecide } from '#storage/recognition/undecided.ts';
import { reachFor } from '../access/allow.ts';
import { tiesOf } from '../council/council-sight.ts';
import type { Deps } from '../deps.ts';
import type { HomeFigure, Thing, Waiting } from './thing.ts';

/** Decisions to prepare for the office, to sign for the leader. */
export async function decisionWaiting(deps: Deps, actor: Actor): Promise<Waiting> {
  const toSign = await decisionsToSign(deps, actor);
  const figures: HomeFigure[] = isAllowedSomewhere(actor, 'decision.sign')
    ? [{ key: 'decisions', value: toSign.length }]
    : [];
  return { things: [...toSign, ...(await sessionsToDecide(deps, actor))], figures };
}

async function decisionsToSign(deps: Deps, actor: Actor): Promise<readonly Thing[]> {
  if (!isAllowedSomewhere(actor, 'decision.sign')) return [];
  const decisions = await listDecisions(deps.db, reachFor(deps, actor, 'decision.sign'));
  return decisions
    .filter((decision) => decision.actCount < SIGNED)
    .map(({ id, number, dated }) => ({
      kind: 'sign',
      id,
      name: number,
      day: dated,
      days: null,
      count: null,
    }));
}

/** A decision's second act is its signature. */
const SIGNED = 2;

async function sessionsToDecide(deps: Deps, actor: Actor): Promise<readonly Thing[]> {
  if (!isAllowedSomewhere(actor, 'decision.prepare')) return [];
  const { unitIds } = reachFor(deps, actor, 'decision.prepare');
  const ties = await tiesOf(deps.db, actor);
  const sessions = await listSessionsToDecide(deps.db, unitIds, [...ties]);
  return sessions.map(({ sessionId: id, name, results }) => ({
    kind: 'prepare',
    id,
    name,
    day: null,
    days: null,
    count: results,
  }));
}
