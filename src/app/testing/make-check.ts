import { itemsOfPart } from '#domain/supervision/check-items.ts';
import type { CheckAnswers, CheckResult } from '#domain/supervision/check-answers.ts';
import type { Result } from '#domain/result.ts';
import { plainDate, type PlainDate } from '#domain/calendar/plain-date.ts';
import { findCheck } from '#storage/supervision/checks.ts';
import type { ConfirmedActor } from '../access/confirmed-actor.ts';
import { assignTeam } from '../supervision/assign-team.ts';
import { orderCheck, type OrderCheckInput } from '../supervision/order-check.ts';
import { completeRecord } from '../supervision/complete-record.ts';
import { signRecord } from '../supervision/sign-record.ts';
import { viewCheck } from '../supervision/view-check.ts';
import { makeCertificate } from './make-certificate.ts';
import { saveRecord } from '../supervision/save-record.ts';
import { valueOf } from './commune-work.ts';
import { makeActor, makeProducer, makeProduct, PLACES } from './make.ts';
import type { TestDeps } from './test-deps.ts';

/** Who orders, who goes and who decides, in Lào Cai. */
export interface CheckPeople {
  readonly officer: ConfirmedActor;
  readonly head: ConfirmedActor;
  /** Of two bodies. */
  readonly team: readonly [ConfirmedActor, ConfirmedActor];
}

export async function makeCheckPeople(deps: TestDeps): Promise<CheckPeople> {
  const team = [
    await makeActor(deps, 'advisor', { unitId: PLACES.laoCai }),
    await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa }),
  ] as const;
  await ofBody(deps, team[0], 'Sở Y tế');
  return {
    officer: await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai }),
    head: await makeActor(deps, 'officeHead', { unitId: PLACES.laoCai }),
    team,
  };
}

async function ofBody(deps: TestDeps, { accountId }: ConfirmedActor, bodyName: string) {
  await deps.db.updateTable('account').set({ bodyName }).where('id', '=', accountId).execute();
}

/** A check that was ordered. */
export async function makeOrder(
  deps: TestDeps,
  { officer }: CheckPeople,
  code: string,
  changes: Partial<OrderCheckInput> = {},
): Promise<string> {
  const order = { code, kind: 'periodic', reason: 'Theo kế hoạch năm', againReason: null } as const;
  const input = { ...order, idempotencyKey: deps.newId(), ...changes };
  return valueOf(await orderCheck(deps, officer, input)).checkId;
}

/** The team is sent; `visitOn` today unless said otherwise. */
export async function makeTeam(
  deps: TestDeps,
  { officer, team }: CheckPeople,
  checkId: string,
  visitOn: PlainDate = deps.clock.today(),
): Promise<void> {
  const members = team.map(({ accountId }) => accountId);
  const mandate = { mandateNumber: '12/QĐ-VPĐP', mandateDated: plainDate(2026, 1, 5) };
  const asked = { checkId, members, visitOn, ...mandate, idempotencyKey: deps.newId(), seenSeq: 1 };
  valueOf(await assignTeam(deps, officer, asked));
}

/** Every item answered as kept, but for those in `changes`. */
export async function makeAnswers(
  deps: TestDeps,
  { team: [member] }: CheckPeople,
  checkId: string,
  changes: CheckAnswers = {},
): Promise<void> {
  const check = await findCheck(deps.db, checkId);
  if (!check) throw new Error('no such check');
  for (const [index, part] of (['criteria', 'mark'] as const).entries()) {
    const ids = itemsOfPart(check.items, part).map(({ id }) => id);
    const kept = { answer: 'kept', note: '' } as const;
    const answers = Object.fromEntries(ids.map((id) => [id, changes[id] ?? kept]));
    valueOf(await saveRecord(deps, member, { checkId, part, answers, seenVersion: index }));
  }
}

/** A four-star product of a producer of its own. */
export async function makeStarred(deps: TestDeps, code: string) {
  const producer = await makeProducer(deps);
  const product = await makeProduct(deps, producer.id);
  await makeCertificate(deps, { code, decidedOn: plainDate(2026, 8, 1), product });
  const owner = await makeActor(deps, 'producer', { producerId: producer.id });
  return { code, owner, producer, product };
}

/** How a check ends: what is to be put right with its day. */
export interface CheckEnd {
  readonly result: CheckResult;
  readonly repairBy?: PlainDate;
}

/** The first of the team makes the record of what was typed. */
export function makeRecord(
  deps: TestDeps,
  { team: [member] }: CheckPeople,
  checkId: string,
  {
    result,
    repairBy = undefined,
    seenVersion = 2,
    seenSeq = 2,
  }: CheckEnd & {
    readonly seenVersion?: number;
    readonly seenSeq?: number;
  },
): Promise<Result<null>> {
  const asked = { checkId, idempotencyKey: deps.newId(), result, repairBy: repairBy ?? null };
  const visitedOn = deps.clock.today();
  return completeRecord(deps, member, { ...asked, seenVersion, seenSeq, visitedOn });
}

/** One of the team signs what stands there. */
export async function makeSignature(
  deps: TestDeps,
  member: ConfirmedActor,
  checkId: string,
): Promise<Result<null>> {
  const { record } = valueOf(await viewCheck(deps, member, checkId));
  const asked = { checkId, idempotencyKey: deps.newId(), shown: record?.sha256 ?? '' };
  return signRecord(deps, member, asked);
}

/** A check with its record, waiting for signatures; what is not kept is a label. */
export async function makeRecorded(
  deps: TestDeps,
  people: CheckPeople,
  code: string,
  end: CheckEnd,
): Promise<string> {
  const checkId = await makeOrder(deps, people, code);
  await makeTeam(deps, people, checkId);
  const lost = { answer: 'lost', note: 'Nhãn thiếu ngày sản xuất' } as const;
  const changes = end.result === 'kept' ? {} : { 'mark-information': lost };
  await makeAnswers(deps, people, checkId, changes);
  valueOf(await makeRecord(deps, people, checkId, end));
  return checkId;
}

/** A check that all of the team have signed. */
export async function makeClosed(
  deps: TestDeps,
  people: CheckPeople,
  code: string,
  end: CheckEnd,
): Promise<string> {
  const checkId = await makeRecorded(deps, people, code, end);
  for (const member of people.team) valueOf(await makeSignature(deps, member, checkId));
  return checkId;
}
