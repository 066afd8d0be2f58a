import type { Actor } from '#domain/access/authorize.ts';
import { plainDate, type PlainDate } from '#domain/calendar/plain-date.ts';
import type { Seat } from '#domain/council/session.ts';
import { leavesOf, setById } from '#domain/criteria/find.ts';
import type { CriteriaSet } from '#domain/criteria/types.ts';
import { REGULATION_DEFAULTS, type Regulation } from '#domain/regulation/regulation.ts';
import type { Choices } from '#domain/scoring/result.ts';
import { addGrantRow } from '#storage/access/grants.ts';
import { inTransaction } from '#storage/database.ts';
import { assignDossier } from '../council/assign-dossier.ts';
import { createSession } from '../council/create-session.ts';
import { openSession } from '../council/open-session.ts';
import { saveSheet } from '../council/save-sheet.ts';
import { sealSheet } from '../council/seal-sheet.ts';
import { asConfirmed, type ConfirmedActor } from '../access/confirmed-actor.ts';
import type { Deps } from '../deps.ts';
import { requestNow, valueOf } from './commune-work.ts';
import { makeDossier, type DossierWish, type TestDossier } from './make-dossier.ts';
import { makeAccount, makeActor, PLACES } from './make.ts';

/** A council of seven who score, with its secretary and the officer who planned it. */
export interface TestCouncil {
  readonly sessionId: string;
  readonly office: ConfirmedActor;
  readonly secretary: ConfirmedActor;
  /** Chair first, deputy second, then five members. */
  readonly scorers: readonly [ConfirmedActor, ConfirmedActor, ConfirmedActor, ...ConfirmedActor[]];
}

const SEATS = [
  ['chair', 'Vàng Thị Mẫu', 'Ủy ban nhân dân tỉnh'],
  ['deputy', 'Hoàng Văn Thử', 'Sở Nông nghiệp và Môi trường'],
  ['member', 'Lý Minh Ví Dụ', 'Sở Công Thương'],
  ['member', 'Giàng A Nháp', 'Sở Y tế'],
  ['member', 'Đỗ Thị Giả Định', 'Sở Khoa học và Công nghệ'],
  ['member', 'Nguyễn Thử Nghiệm', 'Sở Văn hóa, Thể thao và Du lịch'],
  ['member', 'Trần Bản Mẫu', 'Liên minh Hợp tác xã tỉnh'],
  ['secretary', 'Phạm Thị Biên Bản', 'Văn phòng Điều phối nông thôn mới'],
] as const;

/** A Regulation of Lào Cai in force from today on. */
export async function makeRegulation(
  deps: Deps,
  settings: Partial<Regulation> = {},
): Promise<string> {
  const id = deps.newId();
  const today = deps.clock.today();
  await deps.db
    .insertInto('regulation')
    .values({
      id,
      unitId: PLACES.laoCai,
      number: `QC-${id.slice(-4)}`,
      signedOn: today,
      validFrom: today,
      validTo: null,
      settings: JSON.stringify({ ...REGULATION_DEFAULTS, ...settings }),
      publishedAt: deps.clock.now(),
    })
    .execute();
  return id;
}

/** A person whom the administrator made eligible for the councils of Lào Cai. */
export async function makeCandidate(deps: Deps, name: string, bodyName: string): Promise<string> {
  const accountId = await makeAccount(deps, { name, bodyName });
  const grant = { role: 'councilMember', unitId: PLACES.laoCai, producerId: null } as const;
  const validFrom = plainDate(2025, 7, 1);
  await inTransaction(deps.db, (trx) =>
    addGrantRow(trx, { id: deps.newId(), accountId, ...grant, validFrom, validTo: null }),
  );
  return accountId;
}

/** A session of Lào Cai's council, planned by the real use case for today; smaller or later when asked for. */
export async function makeCouncil(
  deps: Deps,
  regulation: Partial<Regulation> = {},
  scoring = 7,
  heldOn: PlainDate = deps.clock.today(),
): Promise<TestCouncil> {
  const office = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
  await makeRegulation(deps, regulation);
  const seats: Seat[] = [];
  const planned = SEATS.filter(([role], at) => at < scoring || role === 'secretary');
  for (const [role, name, bodyName] of planned) {
    const accountId = await makeCandidate(deps, name, bodyName);
    seats.push({ accountId, name, bodyName, role, voting: role !== 'secretary' });
  }
  const today = deps.clock.today();
  const { sessionId } = valueOf(
    await createSession(deps, office, {
      unitId: PLACES.laoCai,
      name: 'Phiên đánh giá đợt 2',
      heldOn,
      place: 'Hội trường Sở Nông nghiệp và Môi trường',
      councilDecision: '1120/QĐ-UBND',
      councilDecidedOn: today,
      seats,
      idempotencyKey: deps.newId(),
    }),
  );
  const actors = seats.map((seat) => actorOf(seat, sessionId));
  const [chair, deputy, first, ...rest] = actors.slice(0, -1);
  const secretary = actors.at(-1);
  if (!chair || !deputy || !first || !secretary) throw new Error('a council has four seats');
  return { sessionId, office, secretary, scorers: [chair, deputy, first, ...rest] };
}

function actorOf({ accountId, name, role }: Seat, sessionId: string): ConfirmedActor {
  const held = role === 'chair' || role === 'secretary' ? role : 'councilMember';
  return asConfirmed({ kind: 'person', accountId, name, grants: [{ role: held, sessionId }] });
}

/** An accepted dossier, given to the session by its office. */
export async function giveDossier(
  deps: Deps,
  { sessionId, office }: TestCouncil,
  wish: DossierWish = {},
): Promise<TestDossier> {
  const dossier = await makeDossier(deps, 'accepted', wish);
  const request = await requestNow(deps, dossier.id);
  valueOf(await assignDossier(deps, office, { ...request, sessionId }));
  return dossier;
}

/** The secretary opens the session; whoever is not named as absent is there. */
export async function openCouncil(
  deps: Deps,
  { sessionId, secretary }: TestCouncil,
  absent: readonly Actor[] = [],
): Promise<void> {
  const absentIds = absent.map((actor) => actor.accountId);
  const request = { sessionId, idempotencyKey: deps.newId(), absent: absentIds };
  valueOf(await openSession(deps, secretary, request));
}

/** One member scores a product with this total and seals the sheet. */
export async function sealTotal(
  deps: Deps,
  { sessionId }: TestCouncil,
  member: ConfirmedActor,
  dossierId: string,
  total: number,
): Promise<void> {
  const choices = choicesWithTotal(setOfDried(deps), total);
  const sheet = { sessionId, dossierId, choices, remarks: {}, seenVersion: 0 };
  const { version: seenVersion } = valueOf(await saveSheet(deps, member, sheet));
  const request = { sessionId, dossierId, seenVersion, idempotencyKey: deps.newId() };
  valueOf(await sealSheet(deps, member, request));
}

/** Everybody of the council seals a sheet with these totals, chair first. */
export async function sealTotals(
  deps: Deps,
  council: TestCouncil,
  dossierId: string,
  totals: readonly number[],
): Promise<void> {
  for (const [at, total] of totals.entries()) {
    const member = council.scorers[at];
    if (member) await sealTotal(deps, council, member, dossierId, total);
  }
}

/** The set of the product that tests make: dried plums, set 07. */
export function setOfDried(deps: Pick<Deps, 'criteria'>): CriteriaSet {
  return valueOf(setById(deps.criteria, 'QD26-07'));
}

/** A full sheet of the set with this total: the best levels first, so that marks are met early. */
export function choicesWithTotal(set: CriteriaSet, total: number): Choices {
  const leaves = leavesOf(set);
  /** From each criterion on: which totals the criteria from there can still give. */
  const reachable: ReadonlySet<number>[] = [new Set([0])];
  for (const leaf of leaves.toReversed()) {
    const before = reachable[0] ?? new Set();
    const sums = [0, ...leaf.options.map((option) => option.points)].flatMap((points) =>
      [...before].map((sum) => sum + points),
    );
    reachable.unshift(new Set(sums));
  }
  if (!reachable[0]?.has(total)) throw new Error(`no sheet of ${set.id} has ${total} points`);
  let rest = total;
  const chosen = leaves.map((leaf, at): [string, number | null] => {
    const best = leaf.options
      .map((option, index) => ({ index, points: option.points }))
      .sort((a, b) => b.points - a.points)
      .find(({ points }) => reachable[at + 1]?.has(rest - points));
    rest -= best?.points ?? 0;
    return [leaf.code, best?.index ?? null];
  });
  return Object.fromEntries(chosen);
}
