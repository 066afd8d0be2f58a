import { isAllowedSomewhere, type Actor } from '#domain/access/authorize.ts';
import { addDays } from '#domain/calendar/day-arithmetic.ts';
import { listAnswered, listSentBack, type AtMinistry } from '#storage/recognition/at-ministry.ts';
import { listAmendmentsSentBack, listToSign } from '#storage/recognition/list-decisions.ts';
import { listSessionsToDecide } from '#storage/recognition/undecided.ts';
import { reachFor } from '../allow.ts';
import type { Ties } from '../dossier/council-sight.ts';
import type { Deps } from '../deps.ts';
import type { HomeFigure, Thing, Waiting } from './thing.ts';

/**
 * For the office: decisions to prepare, amendments to prepare anew, answers of the ministry to enter
 * anew; for the leader: to sign and to confirm.
 */
export async function decisionWaiting(deps: Deps, actor: Actor, ties: Ties): Promise<Waiting> {
  const toSign = await papersToSign(deps, actor);
  const figures: HomeFigure[] = isAllowedSomewhere(actor, 'decision.sign')
    ? [{ key: 'decisions', value: toSign.length }]
    : [];
  const confirmed = await answersToConfirm(deps, actor);
  const sentBack = await answersSentBack(deps, actor);
  const amendments = await amendmentsSentBack(deps, actor);
  const prepared = await sessionsToDecide(deps, actor, ties);
  const things = [...toSign, ...confirmed, ...sentBack, ...amendments, ...prepared];
  return { things, count: things.length, figures };
}

async function papersToSign(deps: Deps, actor: Actor): Promise<readonly Thing[]> {
  if (!isAllowedSomewhere(actor, 'decision.sign')) return [];
  const waiting = await listToSign(deps.db, reachFor(deps, actor, 'decision.sign'));
  return waiting.map(({ id, number, dated, state }) => ({
    kind: state === 'amending' ? 'signAmendment' : 'sign',
    id,
    name: number,
    day: dated,
    days: null,
    count: null,
  }));
}

/** After so many days the office has decided to leave it: the page of the decision still tells. */
const REMINDED = 30;

/** Corrections and annexes that the leader sent back and that nobody has prepared anew. */
async function amendmentsSentBack(deps: Deps, actor: Actor): Promise<readonly Thing[]> {
  if (!isAllowedSomewhere(actor, 'decision.amend')) return [];
  const since = addDays(deps.clock.today(), -REMINDED);
  const reach = reachFor(deps, actor, 'decision.amend');
  const sentBack = await listAmendmentsSentBack(deps.db, reach, since);
  return sentBack.map(({ id, number: name, day }) => ({
    kind: 'amendAgain' as const,
    id,
    name,
    day,
    days: null,
    count: null,
  }));
}

/** Answers of the ministry that the office has entered. */
async function answersToConfirm(deps: Deps, actor: Actor): Promise<readonly Thing[]> {
  if (!isAllowedSomewhere(actor, 'ministry.confirm')) return [];
  const answered = await listAnswered(deps.db, reachFor(deps, actor, 'ministry.confirm'));
  return answered.map((one) => ministryThing('confirmMinistry', one));
}

/** Those that the leader sent back to be entered anew. */
async function answersSentBack(deps: Deps, actor: Actor): Promise<readonly Thing[]> {
  if (!isAllowedSomewhere(actor, 'ministry.enter')) return [];
  const sentBack = await listSentBack(deps.db, reachFor(deps, actor, 'ministry.enter'));
  return sentBack.map((one) => ministryThing('enterMinistry', one));
}

function ministryThing(kind: Thing['kind'], one: AtMinistry): Thing {
  const { dossierId: id, productName: name, since: day } = one;
  return { kind, id, name, day, days: null, count: null };
}

async function sessionsToDecide(deps: Deps, actor: Actor, ties: Ties): Promise<readonly Thing[]> {
  if (!isAllowedSomewhere(actor, 'decision.prepare')) return [];
  const reach = reachFor(deps, actor, 'decision.prepare');
  const sessions = await listSessionsToDecide(deps.db, reach, [...ties]);
  return sessions.map(({ sessionId: id, name, results }) => ({
    kind: 'prepare',
    id,
    name,
    day: null,
    days: null,
    count: results,
  }));
}
