import type { Member } from '#domain/council/members.ts';
import { missingScorers } from '#domain/council/seats.ts';
import { SESSION } from '#domain/council/session.ts';
import { DECISION } from '#domain/recognition/decision.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import { canonicalJson } from '#storage/acts/canonical-json.ts';
import { listAgenda } from '#storage/council/agenda.ts';
import {
  findSessionState,
  listProjected,
  membersOf,
  sessionStateOf,
} from '#storage/council/project-session.ts';
import { listSeats, listSessionIds } from '#storage/council/sessions.ts';
import type { Trx } from '#storage/database.ts';
import { listDecisionIds } from '#storage/recognition/decisions.ts';
import { decisionStateOf, findDecisionState } from '#storage/recognition/project-decision.ts';
import { ofSubject, type Finding } from './finding.ts';

/** What lists and homes read of every session and decision, against its acts. */
export async function checkLists(trx: Trx): Promise<Finding> {
  for (const id of await listSessionIds(trx)) {
    if (!(await isSessionAsActed(trx, id)))
      return ofSubject('LEDGER_STATE_DIFFERS', { kind: 'session', id });
  }
  for (const id of await listDecisionIds(trx)) {
    if (!(await isDecisionAsActed(trx, id)))
      return ofSubject('LEDGER_STATE_DIFFERS', { kind: 'decision', id });
  }
  return null;
}

async function isDecisionAsActed(trx: Trx, id: string): Promise<boolean> {
  const standing = await readStanding(trx, DECISION, id);
  const shown = await findDecisionState(trx, id);
  if (standing.state === 'none') return shown === undefined;
  return canonicalJson(shown ?? null) === canonicalJson(decisionStateOf(standing));
}

async function isSessionAsActed(trx: Trx, id: string): Promise<boolean> {
  const standing = await readStanding(trx, SESSION, id);
  const shown = await findSessionState(trx, id);
  if (standing.state === 'none') return shown === undefined;
  if (canonicalJson(shown ?? null) !== canonicalJson(sessionStateOf(standing))) return false;
  const seats = await listSeats(trx, id);
  const agenda = standing.state === 'scoring' ? await listAgenda(trx, id) : [];
  const missing = agenda.flatMap(({ dossierId }) =>
    missingScorers(seats, standing, dossierId).map(({ accountId }) => ({ accountId, dossierId })),
  );
  return (
    areSame(await listProjected(trx, 'missingSheet', id), missing) &&
    areSame(await listProjected(trx, 'sessionTie', id), membersOf(standing.conflicts))
  );
}

function areSame(shown: readonly Member[], meant: readonly Member[]): boolean {
  const inOrder = (members: readonly Member[]) =>
    members.map(({ accountId, dossierId }) => `${accountId} ${dossierId}`).sort();
  return canonicalJson(inOrder(shown)) === canonicalJson(inOrder(meant));
}
