import { sql } from 'kysely';
import { afterAll, describe, expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { parseHead, type LedgerHead } from '#domain/ledger/head.ts';
import { ok } from '#domain/result.ts';
import { hashOf } from '#storage/acts/append-act.ts';
import { openDatabase, type Db } from '#storage/database.ts';
import { findLastCheckpoint } from '#storage/ledger/checkpoints.ts';
import { findActs } from '#storage/ledger/read-acts.ts';
import { keptPaper } from './kept-paper.ts';
import { valueOf } from '../testing/commune-work.ts';
import type { Bend } from '#storage/testing/bend.ts';
import { findBent } from '../testing/bend-ledger.ts';
import { certifiedStory } from '../testing/make-story.ts';
import { testDeps } from '../testing/test-deps.ts';
import { checkpointNow } from './checkpoint-now.ts';
import { verifyLedger, verifyRecent } from './verify-ledger.ts';

const deps = await testDeps({ today: plainDate(2026, 11, 24) });
/** Can do everything to the rows that a superuser can: rights and triggers do not bind it. */
const owner = openDatabase(deps.ownerUrl, { max: 1 });
afterAll(() => owner.destroy());

/** One product all the way to its certificate, with checkpoints and a signed paper on the way. */
const { dossierId, sessionId } = await certifiedStory(deps);
const paper = () => Promise.resolve(ok(Buffer.from('%PDF-1.7 biên bản')));
valueOf(await keptPaper(deps, 'minutes', sessionId, paper));
await checkpointNow(deps);
const head = await headNow();

async function headNow(): Promise<LedgerHead> {
  const last = await findLastCheckpoint(deps.db);
  if (!last) throw new Error('made above');
  return { size: last.size, root: last.root.toString('hex') };
}

/** What the check finds after the owner has done this; afterwards everything is as before. */
const foundAfter = (bend: Bend, compared: LedgerHead | null = null) =>
  findBent(deps, owner, bend, compared);

test('a register that nobody bent is found whole, in the full form, the quick one and against its head', async () => {
  expect(await verifyLedger(deps, null)).toEqual({ size: head.size, finding: null });
  expect(await verifyLedger(deps, head)).toEqual({ size: head.size, finding: null });
  expect(await verifyRecent(deps)).toEqual({ size: head.size, finding: null });
  const short = valueOf(parseHead(`${head.size}:${head.root.slice(0, 16)}`));
  expect((await verifyLedger(deps, short)).finding).toBeNull();
});

describe('the check of the ledger finds an owner’s change of', () => {
  const LAST = '(select max(position) from ledger_entry)';
  const act = (kind: string) => `subject_id = '${dossierId}' and kind = '${kind}'`;
  const OF_DOSSIER = { subject_vi: 'hồ sơ', subject_en: 'dossier' };
  /** What follows from a signature refers to it; the owner of the database can take that off. */
  const NO_BATCH_KEY = 'alter table act drop constraint act_batch_id_fkey';
  const last = (table: string) => `(select max(size) from ${table})`;

  test('what an act says', async () => {
    const bend = `update act set data = jsonb_set(data, '{star}', '5') where ${act('recordResult')}`;
    const at = { ...OF_DOSSIER, id: dossierId, seq: 8 };
    expect(await foundAfter(bend)).toEqual({ code: 'LEDGER_ACT_CHANGED', ...at });
  });

  test.each([
    ['who did an act', `actor_id = (select created_by from dossier limit 1)`],
    ['in which role', `role = 'leader'`],
    ['when', `at = at + interval '1 millisecond'`],
    ['on which day', `on_day = on_day - 1`],
    ['what was done', `kind = 'officeReturn'`],
    ['the hash of an act', `hash = set_byte(hash, 31, get_byte(hash, 31) # 1)`],
  ])('%s', async (_what, set) => {
    const found = await foundAfter(`update act set ${set} where ${act('accept')}`);
    expect(found).toMatchObject({ code: 'LEDGER_ACT_CHANGED', id: dossierId, seq: 6 });
  });

  /** An act made anew: other data, and the hash that belongs to them. */
  async function rewrite(db: Db, kind: string, change: object, previous?: Buffer): Promise<void> {
    const { rows } = await sql
      .raw<{ id: string }>(`select id from act where ${act(kind)}`)
      .execute(db);
    const [old] = await findActs(db, [rows[0]?.id ?? '']);
    if (!old) throw new Error(`no act ${kind}`);
    const data = previous ? old.data : { ...(old.data as object), ...change };
    const hash = hashOf({ ...old, data, afterSeq: old.seq - 1 }, previous ?? old.previousHash);
    const changed = {
      data: JSON.stringify(data),
      hash,
      previousHash: previous ?? old.previousHash,
    };
    await db.updateTable('act').set(changed).where('id', '=', old.id).execute();
  }

  test('an act together with its own hash: the act behind it does not follow from it', async () => {
    const found = await foundAfter((db) => rewrite(db, 'accept', { note: 'khác' }));
    const at = { ...OF_DOSSIER, id: dossierId, seq: 7 };
    expect(found).toEqual({ code: 'LEDGER_CHAIN_BROKEN', ...at });
  });

  test('the hash that an act chains to, with its own made anew', async () => {
    const found = await foundAfter((db) => rewrite(db, 'accept', {}, Buffer.alloc(32, 7)));
    const at = { ...OF_DOSSIER, id: dossierId, seq: 6 };
    expect(found).toEqual({ code: 'LEDGER_CHAIN_BROKEN', ...at });
  });

  test('the last act of a dossier together with its hash: its line in the log tells', async () => {
    const found = await foundAfter((db) => rewrite(db, 'recognize', { decisionId: 'khác' }));
    expect(found).toMatchObject({ code: 'LEDGER_RECORD_CHANGED', record_en: 'act' });
  });

  test('the last act of a dossier into what nobody could have written: by name, the check goes on', async () => {
    const found = await foundAfter((db) => rewrite(db, 'recognize', { star: 'năm' }));
    expect(found).toEqual({ code: 'LEDGER_ACT_CHANGED', ...OF_DOSSIER, id: dossierId, seq: 9 });
  });

  test.each([
    [
      'an act in the middle',
      `delete from act where ${'$ACT'}`,
      { code: 'LEDGER_ACT_MISSING', seq: 6 },
    ],
    [
      'a key of an act',
      `update act set idempotency_key = gen_random_uuid() where ${'$ACT'}`,
      { code: 'LEDGER_RECORD_CHANGED', record_en: 'act' },
    ],
    [
      'what an act follows from',
      `update act set batch_id = null where kind = 'recognize'`,
      { code: 'LEDGER_RECORD_CHANGED', record_en: 'act' },
    ],
    [
      'the signature',
      `${NO_BATCH_KEY}; delete from act where subject_kind = 'decision' and kind = 'sign'`,
      { code: 'LEDGER_RECORD_GONE', record_en: 'act' },
    ],
    [
      'the signature, what came after it, and their lines',
      `${NO_BATCH_KEY};
       delete from act where subject_kind = 'decision' and kind = 'sign';
       delete from signed_paper; delete from ledger_entry where position >= ${LAST} - 1`,
      { code: 'LEDGER_CUT' },
    ],
    [
      'the last checkpoint',
      `delete from ledger_checkpoint where size = ${last('ledger_checkpoint')}`,
      { code: 'LEDGER_UNCOVERED' },
    ],
    [
      'the root of a checkpoint',
      `update ledger_checkpoint set root = set_byte(root, 0, get_byte(root, 0) # 1)
        where size = (select min(size) from ledger_checkpoint)`,
      { code: 'LEDGER_CHECKPOINT_CHANGED' },
    ],
    [
      'the time of a checkpoint',
      `update ledger_checkpoint set at = at + interval '1 second' where size = ${last('ledger_checkpoint')}`,
      { code: 'LEDGER_CHECKPOINT_CHANGED' },
    ],
    [
      'what a checkpoint goes on from',
      `update ledger_checkpoint set frontier = set_byte(frontier, 0, get_byte(frontier, 0) # 1)
        where size = ${last('ledger_checkpoint')}`,
      { code: 'LEDGER_CHECKPOINT_CHANGED' },
    ],
    [
      'a checkpoint in the middle',
      `delete from ledger_checkpoint where size = (select min(size) from ledger_checkpoint)`,
      { code: 'LEDGER_CHECKPOINT_CHANGED' },
    ],
    [
      'a line of the log',
      `update ledger_entry set leaf = set_byte(leaf, 5, get_byte(leaf, 5) # 1) where position = 3`,
      { code: 'LEDGER_RECORD_CHANGED', position: 3 },
    ],
    [
      'a line taken out',
      `delete from ledger_entry where position = 3`,
      { code: 'LEDGER_ENTRY_MISSING', position: 3 },
    ],
    [
      'a sealed sheet',
      `update sheet set comment = comment || '.' where id = (select min(id::text)::uuid from sheet)`,
      { code: 'LEDGER_SHEET_CHANGED' },
    ],
    [
      'the number that hides a sheet',
      `update sheet set nonce = gen_random_uuid() where id = (select min(id::text)::uuid from sheet)`,
      { code: 'LEDGER_SHEET_CHANGED' },
    ],
    [
      'whose sheet it is',
      `update sheet set account_id = gen_random_uuid() where id = (select min(id::text)::uuid from sheet)`,
      { code: 'LEDGER_SHEET_CHANGED' },
    ],
    [
      'a version handed in',
      `update dossier_version set content = jsonb_set(content, '{product,name}', '"Mận khác"')`,
      { code: 'LEDGER_VERSION_CHANGED', no: 1 },
    ],
    [
      'the seal beside a version',
      `update dossier_version set sha256 = set_byte(sha256, 0, get_byte(sha256, 0) # 1)`,
      { code: 'LEDGER_VERSION_CHANGED', no: 1 },
    ],
    [
      'form 03',
      `update commune_report set findings = jsonb_set(findings, '{khac}', '1')`,
      { code: 'LEDGER_REPORT_CHANGED' },
    ],
    [
      'the state that lists show',
      `update dossier_state set star = 5`,
      { code: 'LEDGER_STATE_DIFFERS', subject_en: 'dossier' },
    ],
    [
      'the state of a session that lists show',
      `update session_state set state = 'scoring'`,
      { code: 'LEDGER_STATE_DIFFERS', subject_en: 'session' },
    ],
    [
      'the sheets that homes say are missing',
      `insert into missing_sheet
        select session_id, account_id, dossier_id from sheet order by id limit 1`,
      { code: 'LEDGER_STATE_DIFFERS', subject_en: 'session' },
    ],
    [
      'a tie that a member declared, put to another',
      `insert into session_tie select session_id, account_id, dossier_id from sheet order by id limit 1`,
      { code: 'LEDGER_STATE_DIFFERS', subject_en: 'session' },
    ],
    [
      'the state of a decision that lists show',
      `update decision_state set state = 'prepared'`,
      { code: 'LEDGER_STATE_DIFFERS', subject_en: 'decision' },
    ],
    [
      'the state that the public check reads',
      `update certificate_state set extended_until = '2036-01-01'`,
      { code: 'LEDGER_STATE_DIFFERS', subject_en: 'certificate' },
    ],
    [
      'a certificate',
      `update certificate set star = 5`,
      { code: 'LEDGER_RECORD_CHANGED', record_en: 'certificate' },
    ],
    [
      'a decision',
      `update decision set signer_name = 'X'`,
      { code: 'LEDGER_RECORD_CHANGED', record_en: 'decision' },
    ],
    [
      'a result in a decision',
      `update decision_item set star = 5`,
      { code: 'LEDGER_RECORD_CHANGED', record_en: 'decision' },
    ],
    [
      'the Regulation',
      `update regulation set settings = settings || '{"a":1}'`,
      { code: 'LEDGER_RECORD_CHANGED', record_en: 'Regulation' },
    ],
    [
      'the hash of a file',
      `update file set sha256 = set_byte(sha256, 0, get_byte(sha256, 0) # 1)`,
      { code: 'LEDGER_RECORD_CHANGED', record_en: 'file' },
    ],
    [
      'a signed paper',
      `update signed_paper set pdf = set_byte(pdf, 9, 33)`,
      { code: 'LEDGER_PAPER_CHANGED' },
    ],
    [
      'a signed paper with its hash',
      `update signed_paper set pdf = set_byte(pdf, 9, 33), sha256 = sha256(set_byte(pdf, 9, 33))`,
      { code: 'LEDGER_RECORD_CHANGED', record_en: 'signed paper' },
    ],
    [
      'a Regulation put in beside the log',
      `insert into regulation select gen_random_uuid(), unit_id, number || 'x', signed_on, valid_from,
         valid_to, settings, published_at from regulation limit 1`,
      { code: 'LEDGER_RECORD_UNLOGGED', record_en: 'Regulation' },
    ],
  ])('%s', async (_what, bend, finding) => {
    expect(await foundAfter(bend.replace('$ACT', act('accept')))).toMatchObject(finding);
  });

  test('a cut tail that takes its checkpoint along, against a head kept elsewhere', async () => {
    const kept = '(select size from ledger_checkpoint order by size desc offset 2 limit 1)';
    const cut = `delete from act where id in
        (select record_id from ledger_entry where position >= ${kept} and kind = 'act');
      delete from certificate; delete from certificate_state; delete from decision;
      delete from decision_item; delete from signed_paper; delete from issued_number;
      update dossier_state set seq = 8, state = 'scored' where dossier_id = '${dossierId}';
      delete from ledger_entry where position >= ${kept};
      delete from ledger_checkpoint where size > ${kept}`;
    expect(await foundAfter(cut)).toBeNull();
    const found = await foundAfter(cut, head);
    expect(found).toMatchObject({ code: 'LEDGER_HEAD_CUT', size: head.size });
  });

  test('a past that was replaced together with its whole log, against a head kept elsewhere', async () => {
    const replace = async (db: Db) => {
      await sql`update certificate set star = 5`.execute(db);
      await sql`insert into ledger_pending (kind, record_id)
                select kind, record_id from ledger_entry order by position`.execute(db);
      await sql`delete from ledger_entry`.execute(db);
      await sql`delete from ledger_checkpoint`.execute(db);
      await checkpointNow({ ...deps, db });
    };
    expect(await foundAfter(replace)).toBeNull();
    expect(await foundAfter(replace, head)).toEqual({
      code: 'LEDGER_HEAD_DIFFERS',
      size: head.size,
    });
  });
});

describe('a file on the disk', () => {
  const PAPER = '%PDF-1.7\n';
  const paper = () =>
    deps.db.selectFrom('file').select(['id', 'storageKey']).orderBy('id').executeTakeFirstOrThrow();

  /** Puts another content, or none, in the place of a file. */
  async function replace(key: string, content: string | null): Promise<void> {
    await deps.files.remove(key);
    if (content === null) return;
    const received = valueOf(await deps.files.receive(bytesOf(content), 1));
    await deps.files.keep(received, key);
  }

  async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
    yield Promise.resolve(Buffer.from(text));
  }

  test('that was changed by one byte, or is gone, is named', async () => {
    const { id, storageKey: key } = await paper();
    await replace(key, PAPER.replace('7', '6'));
    const changed = { code: 'LEDGER_FILE_CHANGED', data: { id } };
    expect((await verifyLedger(deps, null)).finding).toEqual(changed);
    await replace(key, null);
    const missing = { code: 'LEDGER_FILE_MISSING', data: { id } };
    expect((await verifyLedger(deps, null)).finding).toEqual(missing);
    await replace(key, PAPER);
    expect((await verifyLedger(deps, null)).finding).toBeNull();
  });
});
