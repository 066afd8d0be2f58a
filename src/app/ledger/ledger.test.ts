import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { describe, expect, test, vi } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { inTransaction, type Trx } from '#storage/database.ts';
import { findLastCheckpoint, listLastCheckpoints } from '#storage/ledger/checkpoints.ts';
import { listPapersDue } from '#storage/ledger/papers.ts';
import { listVerifications } from '#storage/ledger/verifications.ts';
import { asOwner } from '#storage/testing/owner.ts';
import { recordAct } from '../acts/record-act.ts';
import { printMinutes } from '../council/print-minutes.ts';
import { printSheet } from '../council/print-sheet.ts';
import { keepPapers } from '../operation/keep-papers.ts';
import { printCertificate } from '../recognition/print-certificate.ts';
import { viewDecision } from '../recognition/view-decision.ts';
import { valueOf } from '../testing/commune-work.ts';
import { certifiedStory } from '../testing/make-story.ts';
import { makeActor, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { checkpointNow } from './checkpoint-now.ts';
import { healthLine, ledgerHealth } from './ledger-health.ts';
import { checkNightly } from './check-nightly.ts';
import { verifyLedger } from './verify-ledger.ts';
import { viewLedger } from './view-ledger.ts';

const deps = await testDeps({ today: plainDate(2026, 11, 24) });
const inspector = await makeActor(deps, 'inspector', { unitId: PLACES.laoCai });
const story = await certifiedStory(deps);

function note(trx: Trx, subjectId: string = randomUUID(), afterSeq = 0) {
  const act = {
    subjectKind: 'account',
    subjectId,
    afterSeq,
    kind: 'changePassword',
    data: {},
  } as const;
  return recordAct(deps, trx, inspector, { ...act, role: 'inspector', idempotencyKey: null });
}

const linesNow = async () => (await findLastCheckpoint(deps.db))?.size ?? 0;

describe('a checkpoint', () => {
  test('stands right after the closing and the signature, and the decision shows it', async () => {
    expect((await ledgerHealth(deps)).waiting).toBe(0);
    const { mark } = valueOf(await viewDecision(deps, story.leader, story.decisionId));
    const last = await findLastCheckpoint(deps.db);
    expect(mark).toEqual({
      lines: last?.size,
      at: deps.clock.now(),
      head: `${String(last?.size)}:${last?.root.toString('hex') ?? ''}`,
    });
  });

  test('gives a place to what began early and was committed late', async () => {
    const early = Promise.withResolvers<null>();
    const begun = Promise.withResolvers<null>();
    const late = inTransaction(deps.db, async (trx) => {
      const done = await note(trx);
      begun.resolve(null);
      await early.promise;
      return done;
    });
    await begun.promise;
    await inTransaction(deps.db, (trx) => note(trx));
    const before = await linesNow();
    await checkpointNow(deps);
    expect(await linesNow()).toBe(before + 1);
    early.resolve(null);
    valueOf(await late);
    await checkpointNow(deps);
    expect(await linesNow()).toBe(before + 2);
    expect((await verifyLedger(deps, null)).finding).toBeNull();
  });

  test('made twice at once covers each act once', async () => {
    const subject = randomUUID();
    for (const seq of [0, 1, 2]) await inTransaction(deps.db, (trx) => note(trx, subject, seq));
    const before = await linesNow();
    await Promise.all([checkpointNow(deps), checkpointNow(deps), checkpointNow(deps)]);
    expect(await linesNow()).toBe(before + 3);
    expect(await checkpointNow(deps)).toBeNull();
    const [last, one] = await listLastCheckpoints(deps.db, 2);
    expect(last?.previousHash).toEqual(one?.hash);
    expect((await verifyLedger(deps, null)).finding).toBeNull();
  });

  test('costs whoever acts not one statement more', async () => {
    const asked = vi.spyOn(pg.Client.prototype, 'query');
    await inTransaction(deps.db, (trx) => note(trx));
    const statements = asked.mock.calls.length;
    asked.mockRestore();
    // begin, the act, commit: as it was before there was a log.
    expect(statements).toBe(3);
  });
});

describe('a paper that was signed', () => {
  const minutes = () => printMinutes(deps, story.leader, story.sessionId);

  test('is printed again as the same bytes, whatever became of the tables since', async () => {
    const first = valueOf(await minutes());
    const sheetOf = () =>
      printSheet(deps, story.council.scorers[0], story.sessionId, story.dossierId);
    const sheet = valueOf(await sheetOf());
    const certificate = valueOf(await printCertificate(deps, story.office, story.code));
    await asOwner(
      deps.ownerUrl,
      `set session_replication_role = replica;
       update council_session set place = 'Nơi khác'; update certificate set star = 3;
       update account set display_name = 'Tên khác'`,
    );
    const same = async (again: Promise<typeof first>, before: typeof first) =>
      expect(Buffer.from((await again).pdf).equals(Buffer.from(before.pdf))).toBe(true);
    await same(minutes().then(valueOf), first);
    await same(sheetOf().then(valueOf), sheet);
    await same(printCertificate(deps, story.office, story.code).then(valueOf), certificate);
    await asOwner(
      deps.ownerUrl,
      `set session_replication_role = replica; update certificate set star = 4`,
    );
  });

  test('is kept within a minute when nobody has printed it', async () => {
    await asOwner(
      deps.ownerUrl,
      `delete from ledger_pending where kind = 'signed_paper'; delete from signed_paper`,
    );
    const due = await listPapersDue(deps.db, 20);
    const kinds = due.map(({ kind }) => kind).toSorted();
    expect(kinds).toEqual(['certificate', 'minutes', ...Array<string>(7).fill('sheet')]);
    await keepPapers(deps);
    expect(await listPapersDue(deps.db, 20)).toEqual([]);
  });

  test('is refused when its bytes are not those that were kept', async () => {
    const bend = 'update signed_paper set pdf = set_byte(pdf, 20, get_byte(pdf, 20) # 1)';
    await asOwner(deps.ownerUrl, bend);
    expect(await minutes()).toEqual({
      ok: false,
      refusals: [{ code: 'LEDGER_PAPER_CHANGED', data: { id: story.sessionId } }],
    });
    await asOwner(deps.ownerUrl, bend);
    expect((await minutes()).ok).toBe(true);
  });
});

describe('the watch over the ledger', () => {
  test('checks everything once a day, however often it is asked', async () => {
    await asOwner(deps.ownerUrl, 'delete from ledger_verification');
    const checks = async () => (await listVerifications(deps.db, 9, 'full')).length;
    await checkNightly(deps);
    await checkNightly(deps);
    expect(await checks()).toBe(1);
    deps.clock.passMinutes(60 * 24);
    await checkNightly(deps);
    expect(await checks()).toBe(2);
    const [last] = await listVerifications(deps.db, 1);
    expect(last).toMatchObject({ depth: 'full', finding: null, size: await linesNow() });
  });

  test('tells in one line how the ledger stands, also when it was bent', async () => {
    const lines = await linesNow();
    deps.clock.passMinutes(2);
    const age = Number(/check whole (\d+) s ago$/.exec(healthLine(await ledgerHealth(deps)))?.[1]);
    expect(age).toBe(120);
    await asOwner(
      deps.ownerUrl,
      `update ledger_verification set finding = '{"code":"LEDGER_CUT"}'`,
    );
    expect(healthLine(await ledgerHealth(deps))).toContain(`ledger: ${String(lines)} lines`);
    expect(healthLine(await ledgerHealth(deps))).toContain('check LEDGER_CUT 120 s ago');
    await asOwner(deps.ownerUrl, 'update ledger_verification set finding = null');
  });

  test('is for the inspector, the leader and the head of the office', async () => {
    const { checkpoints, lastCheck } = valueOf(await viewLedger(deps, inspector));
    expect(checkpoints[0]?.lines).toBe(await linesNow());
    expect(lastCheck).toMatchObject({ finding: null });
    for (const role of ['officeOfficer', 'administrator', 'advisor'] as const) {
      const other = await makeActor(deps, role, { unitId: PLACES.laoCai });
      expect(await viewLedger(deps, other)).toMatchObject({ refusals: [{ code: 'NOT_ALLOWED' }] });
    }
  });
});
