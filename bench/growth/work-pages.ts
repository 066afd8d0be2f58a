import { listQueue } from '#app/commune/list-queue.ts';
import { listSessions } from '#app/council/list-sessions.ts';
import type { Deps } from '#app/deps.ts';
import { listDossiers } from '#app/dossier/list-dossiers.ts';
import { viewHome } from '#app/home/view-home.ts';
import { listIntake } from '#app/office/list-intake.ts';
import { listDecisions } from '#app/recognition/list-decisions.ts';
import type { Actor, Grant } from '#domain/access/authorize.ts';
import type { QueueFilter, QueueView } from '#domain/commune/queue.ts';
import type { IntakeView } from '#domain/office/intake.ts';
import { BUSY_COMMUNE, PROVINCE } from './fill-dossiers.ts';
import { seated, SECRETARY } from './fill-sessions.ts';

type UnitRole = Extract<Grant, { readonly unitId: string }>['role'];

/** Somebody of no account, with one role at a place. */
function somebody(role: UnitRole, unitId: string): Actor {
  const accountId = '00000000-0000-4000-8000-000000000001';
  return { kind: 'person', accountId, name: 'Người thử', grants: [{ role, unitId }] };
}

const commune = somebody('communeOfficer', BUSY_COMMUNE);
const office = somebody('officeOfficer', PROVINCE);

const leader = somebody('leader', PROVINCE);

const home = (actor: Actor) => (deps: Deps) => viewHome(deps, actor);
const homeOf = (role: UnitRole) => home(somebody(role, PROVINCE));
const queue = (view: QueueView, filter: QueueFilter | null) => (deps: Deps) =>
  listQueue(deps, commune, { view, filter, page: 1 });
const intake = (view: IntakeView) => (deps: Deps) =>
  listIntake(deps, office, { view, filter: null, page: 1 });
const dossiers = (actor: Actor) => (deps: Deps) =>
  listDossiers(deps, actor, { show: null, words: '', page: 1 });

/** Twelve sessions run, those that have ended grow with the register. */
const seat = (no: number) => async (deps: Deps) => viewHome(deps, await seated(deps.db, no));

/** The homes and the queues of people who are signed in; a tenth of all dossiers lies in the commune. */
export const WORK_PAGES: Readonly<Record<string, (deps: Deps) => Promise<unknown>>> = {
  'home, commune': home(commune),
  'home, office': home(office),
  'home, its head': homeOf('officeHead'),
  'home, leader': home(leader),
  'home, advisor': homeOf('advisor'),
  'home, inspector': homeOf('inspector'),
  'home, member': seat(5),
  'home, secretary': seat(SECRETARY),
  'home, administrator': homeOf('administrator'),
  'commune, to do': queue('todo', null),
  'commune, late': queue('todo', 'late'),
  'commune, waiting': queue('waiting', null),
  'commune, passed on': queue('passedOn', null),
  'office, to do': intake('todo'),
  'office, waiting': intake('waiting'),
  'office, accepted': intake('accepted'),
  'dossiers, commune': dossiers(commune),
  'dossiers, province': dossiers(office),
  'sessions, office': (deps) => listSessions(deps, office, { state: null, page: 1 }),
  'decisions, leader': (deps) => listDecisions(deps, leader, { view: 'all', page: 1 }),
};
