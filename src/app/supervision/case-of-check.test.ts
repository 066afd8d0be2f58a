import { beforeAll, describe, expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import type { Opening } from '#domain/supervision/grounds.ts';
import { REVOCATION } from '#domain/supervision/revocation.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import { findCertificate } from '#storage/recognition/certificates.ts';
import { verifyLedger } from '../ledger/verify-ledger.ts';
import { codeOf, valueOf } from '../testing/commune-work.ts';
import { makeActor, PLACES } from '../testing/make.ts';
import {
  makeCheckPeople,
  makeClosed,
  makeRecorded,
  makeStarred,
  type CheckPeople,
} from '../testing/make-check.ts';
import { testDeps } from '../testing/test-deps.ts';
import { askProducer } from './ask-producer.ts';
import { concludeRevocation } from './conclude-revocation.ts';
import { draftFromCheck } from './failed-check.ts';
import { hearProducer } from './hear-producer.ts';
import { makeStatement } from './make-statement.ts';
import { openRevocation } from './open-revocation.ts';
import { signRevocation } from './sign-revocation.ts';
import { submitRevocation } from './submit-revocation.ts';
import { verifyRevocation } from './verify-revocation.ts';
import { viewCheck } from './view-check.ts';
import { viewRevocation } from './view-revocation.ts';

const TODAY = plainDate(2026, 11, 24);
const deps = await testDeps({ today: TODAY });
let people: CheckPeople;
let codes = 0;

beforeAll(async () => {
  people = await makeCheckPeople(deps);
});

const starred = () => makeStarred(deps, `LC-09-2026-${String((codes += 1)).padStart(4, '0')}`);

/** Opens a case on the certificate of the code, which names the check. */
async function open(code: string, sourceId: string, changes: Partial<Opening> = {}) {
  const certificate = await findCertificate(deps.db, code);
  const said = { ground: 'b', paper: null, cited: '', found: '', ...changes } as const;
  const opening = { ...said, source: 'check', sourceId } as const;
  const certificateId = certificate?.id ?? '';
  const request = { certificateId, opening, idempotencyKey: deps.newId() };
  return openRevocation(deps, people.officer, request);
}

async function now(revocationId: string) {
  const { seq: seenSeq } = await readStanding(deps.db, REVOCATION, revocationId);
  return { revocationId, seenSeq, idempotencyKey: deps.newId() };
}

const WORDS = { on: TODAY, text: 'Biên bản của tổ kiểm tra' };

describe('a case of revocation', () => {
  test('follows from a check that failed, with what its team wrote, and each leads to the other', async () => {
    const { code } = await starred();
    const checkId = await makeClosed(deps, people, code, { result: 'failed' });
    const draft = valueOf(await draftFromCheck(deps, people.officer, checkId));
    expect(draft).toEqual({
      ...{ checkId, code, closedOn: TODAY, ground: 'd' },
      found: 'Nhãn thiếu ngày sản xuất',
    });
    const { ground, found } = draft;
    const { revocationId } = valueOf(await open(code, checkId, { ground, found }));
    const { row, standing } = valueOf(await viewRevocation(deps, people.officer, revocationId));
    expect(row.checkId).toBe(checkId);
    expect(standing.opening).toMatchObject({ source: 'check', sourceId: checkId, ground: 'd' });
    const { cases } = valueOf(await viewCheck(deps, people.head, checkId));
    expect(cases).toEqual([{ id: revocationId, number: row.number }]);
    expect((await verifyLedger(deps, null)).finding).toBeNull();
  });

  test('rests on no check that failed nothing, is not signed, or is of another product', async () => {
    const [one, other] = [await starred(), await starred()];
    const kept = await makeClosed(deps, people, one.code, { result: 'kept' });
    const unsigned = await makeRecorded(deps, people, other.code, { result: 'failed' });
    const third = await starred();
    const failed = await makeClosed(deps, people, third.code, { result: 'failed' });
    expect(await codeOf(open(one.code, kept))).toBe('REVOCATION_CHECK_NOT_FAILED');
    expect(await codeOf(open(other.code, unsigned))).toBe('REVOCATION_CHECK_NOT_FAILED');
    expect(await codeOf(open(one.code, failed))).toBe('REVOCATION_CHECK_NOT_FAILED');
    expect(await codeOf(open(one.code, deps.newId()))).toBe('REVOCATION_CHECK_NOT_FAILED');
    expect(await codeOf(draftFromCheck(deps, people.officer, kept))).toBe(
      'REVOCATION_CHECK_NOT_FAILED',
    );
  });

  test('is not signed by a leader who was sent to the check it follows from', async () => {
    const { code, owner } = await starred();
    const leader = await makeActor(deps, 'leader', { unitId: PLACES.laoCai });
    const [member] = people.team;
    const both = { ...member, grants: [...member.grants, ...leader.grants] };
    const checkId = await makeClosed(deps, people, code, { result: 'failed' });
    const { revocationId: id } = valueOf(await open(code, checkId));
    valueOf(await verifyRevocation(deps, people.officer, { ...(await now(id)), ...WORDS }));
    valueOf(await askProducer(deps, people.officer, await now(id)));
    valueOf(await makeStatement(deps, owner, { ...(await now(id)), text: 'Đã sửa nhãn' }));
    const hearing = { how: 'statement', on: TODAY, text: '' } as const;
    valueOf(await hearProducer(deps, people.officer, { ...(await now(id)), ...hearing }));
    valueOf(await concludeRevocation(deps, people.officer, { ...(await now(id)), ...WORDS }));
    const paper = { number: '901/QĐ-UBND', dated: TODAY, from: null, signerName: 'Hoàng Minh Đức' };
    const draft = { ...paper, signerTitle: 'Chủ tịch', bodies: [] } as const;
    valueOf(await submitRevocation(deps, people.officer, { ...(await now(id)), ...draft }));
    const { shown } = valueOf(await viewRevocation(deps, both, id));
    expect(valueOf(await viewRevocation(deps, both, id)).worked).toBe(true);
    expect(await codeOf(signRevocation(deps, both, { ...(await now(id)), shown }))).toBe(
      'REVOCATION_BY_ONESELF',
    );
    valueOf(await signRevocation(deps, leader, { ...(await now(id)), shown }));
  });
});
