import { createHash } from 'node:crypto';
import {
  appendFile,
  mkdtemp,
  readFile,
  rm,
  stat,
  truncate,
  unlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { afterAll, describe, expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { openFileStore, type FileStore } from '#platform/files.ts';
import { asOwner } from '#storage/testing/owner.ts';
import { testDatabase } from '#storage/testing/test-database.ts';
import { openSnapshot } from '#storage/backup/snapshot.ts';
import { openDatabase } from '#storage/database.ts';
import { findLastCheckpoint } from '#storage/ledger/checkpoints.ts';
import { uploadFile } from '../files/upload-file.ts';
import { checkpointNow } from '../ledger/checkpoint-now.ts';
import { verifyLedger } from '../ledger/verify-ledger.ts';
import { certifiedStory } from '../testing/make-story.ts';
import { makeActor, makeProducer } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { backUp } from './back-up.ts';
import { restore } from './restore.ts';

const deps = await testDeps({ today: plainDate(2026, 11, 24) });
const folder = await mkdtemp(path.join(tmpdir(), 'saoque-backup-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const producer = await makeProducer(deps);
const actor = await makeActor(deps, 'producer', { producerId: producer.id });
await certifiedStory(deps);
await checkpointNow(deps);
const checkpoint = await findLastCheckpoint(deps.db);
if (!checkpoint) throw new Error('the ledger has no checkpoint');
/** Copied elsewhere before the backup was made. */
const head = { size: checkpoint.size, root: checkpoint.root.toString('hex') };
// Written since, and not yet under a checkpoint.
await handIn('Hợp đồng bao tiêu');
const archive = path.join(folder, 'whole.zip');
const made = await backUp({
  databaseUrl: deps.ownerUrl,
  files: deps.files,
  to: archive,
  madeAt: deps.clock.now(),
});

async function handIn(content: string): Promise<string> {
  const sent = { name: 'hd.pdf', purpose: 'evidence', producerId: producer.id } as const;
  const bytes = Readable.from([Buffer.from(`%PDF-1.7\n${content}`)]);
  const uploaded = await uploadFile(deps, actor, { ...sent, id: deps.newId(), content: bytes });
  if (!uploaded.ok) throw new Error(uploaded.refusals[0].code);
  const { key } = await deps.db
    .selectFrom('file')
    .select('storageKey as key')
    .where('id', '=', uploaded.value.id)
    .executeTakeFirstOrThrow();
  return key;
}

/** SHA-256 of every table, its rows in a fixed order, whatever the place they lie in. */
async function tablesOf(ownerUrl: string): Promise<Readonly<Record<string, string>>> {
  const snapshot = await openSnapshot(ownerUrl);
  try {
    const hashes: Record<string, string> = {};
    for (const table of snapshot.tables) {
      const lines = (await text(snapshot.copy(table))).split('\n').toSorted();
      hashes[table.name] = createHash('sha256').update(lines.join('\n')).digest('hex');
    }
    return hashes;
  } finally {
    await snapshot.close();
  }
}

async function filesOf(files: FileStore): Promise<Readonly<Record<string, string>>> {
  const hashes: Record<string, string> = {};
  for (const { key, bytes } of await files.list()) {
    const content = await files.read(key, bytes);
    if (typeof content === 'string') throw new Error(`${key} is ${content}`);
    hashes[key] = createHash('sha256')
      .update(await buffer(content))
      .digest('hex');
  }
  return hashes;
}

let places = 0;
async function emptyPlace(): Promise<{ ownerUrl: string; files: FileStore }> {
  places += 1;
  const { ownerUrl } = await testDatabase('units');
  return { ownerUrl, files: await openFileStore(path.join(folder, `files-${String(places)}`)) };
}

describe('a backup', () => {
  const place = emptyPlace();

  test('put back elsewhere is the same register: every row of every table, every file, the same head of its ledger', async () => {
    const { ownerUrl, files } = await place;
    const restored = await restore({ from: archive, ownerUrl, files });
    expect(restored).toEqual({
      ok: true,
      value: {
        madeAt: deps.clock.now(),
        tables: made.tables,
        rows: made.rows,
        files: made.files,
        missingFiles: [],
      },
    });
    expect(await tablesOf(ownerUrl)).toEqual(await tablesOf(deps.ownerUrl));
    expect(await filesOf(files)).toEqual(await filesOf(deps.files));
    const db = openDatabase(ownerUrl);
    try {
      expect(await verifyLedger({ ...deps, db, files }, head)).toEqual({
        size: head.size,
        finding: null,
      });
      const last = await findLastCheckpoint(db);
      expect({ size: last?.size, root: last?.root.toString('hex') }).toEqual(head);
    } finally {
      await db.destroy();
    }
  });

  test('put back keeps the references and the rules that guard later changes', async () => {
    const { ownerUrl } = await place;
    const kept = `select count(*)::int as count from pg_constraint where contype = 'f' and convalidated`;
    expect(await asOwner(ownerUrl, kept)).toEqual(await asOwner(deps.ownerUrl, kept));
    const rules = `select tgname, tgenabled from pg_trigger where not tgisinternal order by 1`;
    expect(await asOwner(ownerUrl, rules)).toEqual(await asOwner(deps.ownerUrl, rules));
  });

  test('is not put over a register that holds something', async () => {
    expect(await restore({ from: archive, ...(await place) })).toMatchObject({
      ok: false,
      refusals: [{ code: 'RESTORE_INTO_USED' }],
    });
  });

  test('leaves out who was signed in, and is readable to its owner only', async () => {
    expect(Object.keys(await tablesOf(deps.ownerUrl))).not.toContain('web_session');
    expect((await stat(archive)).mode & 0o777).toBe(0o600);
  });

  test('put back goes on counting behind the last number that came back', async () => {
    const { ownerUrl } = await place;
    const last = 'select max(no)::int as no from ledger_pending';
    const [before] = await asOwner(ownerUrl, last);
    await asOwner(
      ownerUrl,
      `insert into ledger_pending (kind, record_id) values ('act', gen_random_uuid())`,
    );
    const { no } = before as { no: number };
    expect(no).toBeGreaterThan(0);
    expect(await asOwner(ownerUrl, last)).toEqual([{ no: no + 1 }]);
  });
});

test('taken while people work is the register of one moment', async () => {
  const to = path.join(folder, 'meanwhile.zip');
  const before = await tablesOf(deps.ownerUrl);
  let more: Promise<string> | undefined;
  await backUp({
    ...{ databaseUrl: deps.ownerUrl, files: deps.files, to, madeAt: deps.clock.now() },
    // The first bytes are written: now somebody hands in a paper.
    onProgress: () => void (more ??= handIn('Đến trong lúc sao lưu')),
  });
  expect(await more).toBeDefined();
  const { ownerUrl, files } = await emptyPlace();
  expect(await restore({ from: to, ownerUrl, files })).toMatchObject({ ok: true });
  expect(await tablesOf(ownerUrl)).toEqual(before);
  expect(await tablesOf(deps.ownerUrl)).not.toEqual(before);
});

test('a file that the disk has lost is named, and the rest is still backed up', async () => {
  const key = await handIn('Sẽ mất');
  await deps.files.remove(key);
  const to = path.join(folder, 'lost.zip');
  const settings = { databaseUrl: deps.ownerUrl, files: deps.files, to, madeAt: deps.clock.now() };
  expect((await backUp(settings)).missingFiles).toEqual([key]);
  const restored = await restore({ from: to, ...(await emptyPlace()) });
  expect(restored).toMatchObject({ ok: true, value: { missingFiles: [key] } });
});

test('one that is stopped half-way leaves nothing behind', async () => {
  const to = path.join(folder, 'stopped.zip');
  const stop = new AbortController();
  const settings = { databaseUrl: deps.ownerUrl, files: deps.files, to, madeAt: deps.clock.now() };
  const stopped = backUp({
    ...settings,
    signal: stop.signal,
    onProgress: () => {
      stop.abort();
    },
  });
  await expect(stopped).rejects.toThrow('abort');
  await expect(stat(to)).rejects.toThrow('ENOENT');
  await expect(stat(`${to}.part`)).rejects.toThrow('ENOENT');
});

describe('a backup that was damaged is refused by the part, and nothing is put back:', () => {
  async function damaged(change: (file: string, bytes: Buffer) => Promise<void>) {
    const file = path.join(folder, 'damaged.zip');
    const bytes = await readFile(archive);
    await writeFile(file, bytes);
    await change(file, bytes);
    const place = await emptyPlace();
    const answer = await restore({ from: file, ...place });
    await unlink(file);
    expect(await asOwner(place.ownerUrl, 'select count(*)::int as count from act')).toEqual([
      { count: 0 },
    ]);
    return answer;
  }
  const BROKEN = { ok: false, refusals: [{ code: 'BACKUP_BROKEN' }] };

  test('one byte of a file', async () => {
    const answer = await damaged(async (file, bytes) => {
      const at = bytes.indexOf('Hợp đồng bao tiêu');
      bytes[at] = 0x58;
      await writeFile(file, bytes);
    });
    expect(answer).toMatchObject({
      ...BROKEN,
      refusals: [{ data: { part: expect.stringMatching(/^files\//) } }],
    });
  });

  test('one byte of a table', async () => {
    const answer = await damaged(async (file, bytes) => {
      const at = bytes.indexOf('tables/act.copy') + 200;
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      await writeFile(file, bytes);
    });
    expect(answer).toMatchObject({ ...BROKEN, refusals: [{ data: { part: 'tables/act.copy' } }] });
  });

  test('its end is cut off', async () => {
    const answer = await damaged(async (file, bytes) => truncate(file, bytes.byteLength - 100));
    expect(answer).toMatchObject(BROKEN);
  });

  test('it is no archive', async () => {
    const answer = await damaged(async (file) => {
      await truncate(file, 0);
      await appendFile(file, 'một tệp khác');
    });
    expect(answer).toMatchObject(BROKEN);
  });
});
