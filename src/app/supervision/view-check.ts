import type { Actor } from '#domain/access/authorize.ts';
import type { Instant } from '#domain/calendar/plain-date.ts';
import {
  CHECK,
  hasFailed,
  hasSigned,
  isOnTeam,
  type CheckAct,
  type CheckStanding,
} from '#domain/supervision/check-acts.ts';
import {
  countAnswers,
  type AnswerCounts,
  type CheckAnswers,
} from '#domain/supervision/check-answers.ts';
import { standingOf } from '#domain/acts/subject.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { listActs } from '#storage/acts/list-acts.ts';
import {
  getCheckForm,
  listPhotos,
  listRemarks,
  recordHash,
  type CheckPhoto,
} from '#storage/supervision/check-record.ts';
import { findCheck, type CheckRow } from '#storage/supervision/checks.ts';
import { findMisuseOfCheck } from '#storage/supervision/misuse.ts';
import { listRevocationsOfCheck } from '#storage/supervision/revocations.ts';
import { listMembers } from '#storage/supervision/project-check.ts';
import { allow } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { sightOf } from '../access/check-sight.ts';

export type { CheckPhoto };

/** A check as its page shows it. */
export interface CheckPageView {
  readonly check: CheckRow;
  readonly standing: CheckStanding;
  readonly acts: readonly CheckAct[];
  readonly members: readonly {
    readonly accountId: string;
    readonly name: string;
    readonly body: string;
    readonly signed: boolean;
  }[];
  /** The record: null for whoever may not read it before it is closed. */
  readonly record: CheckRecord | null;
  readonly remarks: readonly {
    readonly no: number;
    readonly remark: string;
    readonly at: Instant;
  }[];
  /** Cases that follow from it, for whoever may read them. */
  readonly cases: readonly { readonly id: string; readonly number: string }[];
  /** The report of misuse it was ordered from, for whoever may read it. */
  readonly report: { readonly id: string; readonly number: string } | null;
  /** The plan of a year that it came out in, for whoever may read it. */
  readonly planId: string | null;
  readonly may: CheckMay;
}

export interface CheckRecord {
  readonly answers: CheckAnswers;
  readonly version: number;
  readonly counts: AnswerCounts;
  readonly photos: readonly CheckPhoto[];
  /** Of the record as it stands: what a signature is given under. */
  readonly sha256: string;
}

/** What the page offers; each use case asks again. */
export interface CheckMay {
  readonly order: boolean;
  readonly cancel: boolean;
  readonly record: boolean;
  readonly sign: boolean;
  readonly remark: boolean;
  /** A case may follow from it. */
  readonly revoke: boolean;
}

/** One check with all that the actor may know of it. Refuses NOT_FOUND, also for an unannounced one beforehand. */
export async function viewCheck(
  deps: Deps,
  actor: Actor,
  id: string,
): Promise<Result<CheckPageView>> {
  const check = await findCheck(deps.db, id);
  if (!check) return refuse('NOT_FOUND');
  const acts = await listActs(deps.db, CHECK, id);
  const standing = standingOf(CHECK, acts);
  const sight = sightOf(deps, actor, check, standing);
  if (sight === 'none') return refuse('NOT_FOUND');
  const reads = sight === 'whole' || standing.state === 'closed';
  const members = await listMembers(deps.db, id);
  return ok({
    check,
    standing,
    acts,
    members: members.map((one) => ({ ...one, signed: hasSigned(standing, one.accountId) })),
    record: reads ? await readRecord(deps, check) : null,
    remarks: await listRemarks(deps.db, id),
    report: await reportOf(deps, actor, check),
    cases: await casesOf(deps, actor, check),
    planId: planOf(deps, actor, check, acts),
    may: mayOf(deps, actor, check, standing),
  });
}

async function readRecord(deps: Deps, { id, items }: CheckRow): Promise<CheckRecord> {
  const { answers, version } = await getCheckForm(deps.db, id);
  const photos = await listPhotos(deps.db, id);
  const sha256 = await recordHash(deps.db, id);
  return { answers, version, counts: countAnswers(items, answers), photos, sha256 };
}

async function reportOf(deps: Deps, actor: Actor, { id, unitId }: CheckRow) {
  if (!allow(deps, actor, 'misuse.view', { unitId }).ok) return null;
  return (await findMisuseOfCheck(deps.db, id)) ?? null;
}

function planOf(
  deps: Deps,
  actor: Actor,
  { unitId }: CheckRow,
  [first]: readonly CheckAct[],
): string | null {
  const source = first?.kind === 'order' ? first.data.source : undefined;
  if (source?.kind !== 'plan') return null;
  return allow(deps, actor, 'check.foresee', { unitId }).ok ? source.id : null;
}

async function casesOf(deps: Deps, actor: Actor, { id, unitId }: CheckRow) {
  if (!allow(deps, actor, 'revocation.view', { unitId }).ok) return [];
  return listRevocationsOfCheck(deps.db, id);
}

function mayOf(
  deps: Deps,
  actor: Actor,
  { unitId, producerId }: CheckRow,
  standing: CheckStanding,
): CheckMay {
  const has = (verb: Parameters<typeof allow>[2]) =>
    allow(deps, actor, verb, { unitId, producerId }).ok;
  const { state } = standing;
  const onTeam = isOnTeam(standing, actor.accountId) && has('check.record');
  return {
    order: has('check.order'),
    cancel: state === 'planned' && has('check.decide'),
    record: state === 'planned' && onTeam,
    sign: state === 'signing' && onTeam && !hasSigned(standing, actor.accountId),
    remark: state === 'closed' && has('check.remark'),
    revoke: hasFailed(standing) && has('revocation.handle'),
  };
}
