import { isAllowedSomewhere, type Actor } from '#domain/access/authorize.ts';
import { listAtMinistry, type AtMinistry } from '#storage/recognition/at-ministry.ts';
import { listDecisions } from '#storage/recognition/decisions.ts';
import { listSessionsToDecide } from '#storage/recognition/undecided.ts';
import { reachFor } from '../access/allow.ts';
import { tiesOf } from '../council/council-sight.ts';
import type { Deps } from '../deps.ts';
import type { HomeFigure, Thing, Waiting } from './thing.ts';

/** For the office: decisions to prepare, answers of the ministry to enter anew; for the leader: to sign and to confirm. */
export async function decisionWaiting(deps: Deps, actor: Actor): Promise<Waiting> {
  const toSign = await decisionsToSign(deps, actor);
  const figures: HomeFigure[] = isAllowedSomewhere(actor, 'decision.sign')
    ? [{ key: 'decisions', value: toSign.length }]
    : [];
  const confirmed = await answersToConfirm(deps, actor);
  const sentBack = await answersSentBack(deps, actor);
  const prepared = await sessionsToDecide(deps, actor);
  return { things: [...toSign, ...confirmed, ...sentBack, ...prepared], figures };
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

/** Answers of the ministry that the office has entered. */
async function answersToConfirm(deps: Deps, actor: Actor): Promise<readonly Thing[]> {
  if (!isAllowedSomewhere(actor, 'ministry.confirm')) return [];
  const atMinistry = await listAtMinistry(deps.db, reachFor(deps, actor, 'ministry.confirm'));
  return atMinistry
    .filter(({ state }) => state === 'ministryAnswered')
    .map((one) => ministryThing('confirmMinistry', one));
}

/** Those that the leader sent back to be entered anew. */
async function answersSentBack(deps: Deps, actor: Actor): Promise<readonly Thing[]> {
  if (!isAllowedSomewhere(actor, 'ministry.enter')) return [];
  const atMinistry = await listAtMinistry(deps.db, reachFor(deps, actor, 'ministry.enter'));
  return atMinistry
    .filter(({ sentBack }) => sentBack)
    .map((one) => ministryThing('enterMinistry', one));
}

function ministryThing(kind: Thing['kind'], one: AtMinistry): Thing {
  const { dossierId: id, productName: name, since: day } = one;
  return { kind, id, name, day, days: null, count: null };
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
