import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { describe, expect, test, vi } from 'vitest';
import type { Actor } from '#domain/access/authorize.ts';
import { plainDate, type Instant } from '#domain/calendar/plain-date.ts';
import { refuse } from '#domain/result.ts';
import { smallKey } from '#platform/files.ts';
import { metrics } from '#platform/metrics.ts';
import { Busy } from '#platform/work-queue.ts';
import { addEvidence } from '../dossier/add-evidence.ts';
import { askHelp } from '../dossier/ask-help.ts';
import { viewDossier } from '../dossier/view-dossier.ts';
import { addProductPicture } from '../parties/add-product-picture.ts';
import { codeOf, requestNow, submitAgain, valueOf } from '../testing/commune-work.ts';
import { makeDossier } from '../testing/make-dossier.ts';
import { makeSession } from '../testing/make-session.ts';
import { makeActor, makeProducer, makeProduct, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { readFile } from './read-file.ts';
import { sweepFiles } from './sweep-files.ts';
import { uploadFile } from './upload-file.ts';

const deps = await testDeps({ today: plainDate(2026, 9, 24) });
const producer = await makeProducer(deps);
const actor = await makeActor(deps, 'producer', { producerId: producer.id });
const PDF = Buffer.from('%PDF-1.7\nHợp đồng');

function upload(
  by: Actor,
  content: Buffer,
  purpose: 'evidence' | 'picture' = 'evidence',
  name = 'hd.pdf',
) {
  return uploadFile(deps, by, {
    id: deps.newId(),
    producerId: producer.id,
    purpose,
    name,
    content: Readable.from([content]),
  });
}

async function files(): Promise<number> {
  const rows = await deps.db.selectFrom('file').select('id').execute();
  return rows.length;
}

function photo(): Promise<Buffer> {
  return sharp({ create: { width: 60, height: 40, channels: 3, background: '#7a2a42' } })
    .jpeg()
    .toBuffer();
}

describe('a file handed in', () => {
  test('is kept under the name its owner knows, and read back byte for byte', async () => {
    const file = valueOf(await upload(actor, PDF, 'evidence', 'Hợp đồng 48 hộ.pdf'));
    expect(file).toMatchObject({ mime: 'application/pdf', name: 'Hợp đồng 48 hộ.pdf' });
    const read = valueOf(await readFile(deps, actor, file.id));
    expect(await buffer(read.content)).toEqual(PDF);
    expect(read.sha256).toBe(file.sha256);
  });

  test.each([
    ['../../etc/passwd', 'passwd.pdf'],
    ['hoa-don.hta', 'hoa-don.pdf'],
    ['hop dong.pdf.exe. ', 'hop dong.pdf.pdf'],
    ['anh\u202Efdp.hta', 'anhfdp.pdf'],
    ['C:\\Users\\may\\giay.pdf', 'giay.pdf'],
    ['a\u0000b\r\nc.pdf', 'abc.pdf'],
    ['', 'tep.pdf'],
    ['x'.repeat(500), `${'x'.repeat(116)}.pdf`],
  ])('called %j is shown as %j, by its content', async (name, shown) => {
    expect(valueOf(await upload(actor, PDF, 'evidence', name)).name).toBe(shown);
  });

  test('that is a script under the name of a picture is refused, and nothing stays', async () => {
    const before = await files();
    const script = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    );
    expect(await codeOf(upload(actor, script, 'picture', 'man.jpg'))).toBe('FILE_IS_SCRIPT');
    expect(await files()).toBe(before);
  });

  test('that is too large is refused, and nothing stays', async () => {
    const before = await files();
    const large = Buffer.alloc(26 * 1024 * 1024, 1);
    expect(await codeOf(upload(actor, large))).toBe('FILE_TOO_LARGE');
    expect(await files()).toBe(before);
  });

  test('is not even read when it comes from the wrong person', async () => {
    const neighbour = await makeProducer(deps);
    const strangers = [
      await makeActor(deps, 'producer', { producerId: neighbour.id }),
      await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa }),
    ];
    for (const stranger of strangers) {
      let read = false;
      async function* content(): AsyncGenerator<Uint8Array> {
        read = true;
        yield Promise.resolve(PDF);
      }
      const input = {
        id: deps.newId(),
        producerId: producer.id,
        purpose: 'evidence',
        name: 'x',
        content: content(),
      } as const;
      expect(await codeOf(uploadFile(deps, stranger, input))).toBe('NOT_ALLOWED');
      expect(read).toBe(false);
    }
  });

  test('is turned away as the seventh that one account sends at once, and not as the seventh of all', async () => {
    const colleague = await makeActor(deps, 'producer', { producerId: producer.id });
    const open = Promise.withResolvers<null>();
    let begun = 0;
    async function* slow(): AsyncGenerator<Uint8Array> {
      begun += 1;
      await open.promise;
      yield PDF;
    }
    const send = (by: Actor) =>
      uploadFile(deps, by, {
        id: deps.newId(),
        producerId: producer.id,
        purpose: 'evidence',
        name: 'x.pdf',
        content: slow(),
      });
    const six = Array.from({ length: 6 }, () => send(actor));
    await vi.waitFor(() => {
      expect(begun).toBe(6);
    });
    await expect(send(actor)).rejects.toThrow(Busy);
    const other = send(colleague);
    open.resolve(null);
    expect((await Promise.all([...six, other])).every((one) => one.ok)).toBe(true);
    expect((await upload(actor, PDF)).ok).toBe(true);
  });

  test('for a producer that is not there is not found', async () => {
    const input = {
      id: deps.newId(),
      producerId: 'x',
      purpose: 'evidence',
      name: 'x',
      content: Readable.from([PDF]),
    } as const;
    expect(await codeOf(uploadFile(deps, actor, input))).toBe('NOT_FOUND');
  });
});

describe('room for files', () => {
  /** Rows of files that lie nowhere: only their number and size count here. */
  async function alreadySent(rows: number, bytes: number, createdAt: Instant) {
    const owner = await makeProducer(deps);
    const by = await makeActor(deps, 'producer', { producerId: owner.id });
    await deps.db
      .insertInto('file')
      .values(
        Array.from({ length: rows }, () => {
          const id = deps.newId();
          const file = { producerId: owner.id, mime: 'application/pdf', originalName: 'x.pdf' };
          const kept = { bytes, sha256: Buffer.alloc(32), storageKey: id };
          return { id, ...file, ...kept, uploadedBy: by.accountId, createdAt };
        }),
      )
      .execute();
    const content = Readable.from([PDF]);
    const sent = {
      id: deps.newId(),
      producerId: owner.id,
      purpose: 'evidence',
      name: 'x',
    } as const;
    return uploadFile(deps, by, { ...sent, content });
  }
  const aDayAgo = '2026-09-23T01:00:00.000Z' as Instant;
  const aMomentLess = '2026-09-23T01:00:00.001Z' as Instant;

  test('ends for a person at 300 files within 24 hours, to the millisecond', async () => {
    expect((await alreadySent(300, 1, aDayAgo)).ok).toBe(true);
    expect((await alreadySent(299, 1, aMomentLess)).ok).toBe(true);
    expect(await alreadySent(300, 1, aMomentLess)).toEqual(
      refuse('FILE_QUOTA_DAY', { count: 300, max: 300 }),
    );
  });

  test('ends for a producer at 2,048 MB, whoever sent them and whenever', async () => {
    const megabyte = 1024 * 1024;
    expect((await alreadySent(2, 1023 * megabyte, aDayAgo)).ok).toBe(true);
    expect(await alreadySent(2, 1024 * megabyte, aDayAgo)).toEqual(
      refuse('FILE_QUOTA_PRODUCER', { used: 2048, max: 2048 }),
    );
  });
});

describe('what nobody can reach any more', () => {
  /** Days after which the sweeping looks, with a file of today lying there. */
  async function sweptAfter(days: number): Promise<number> {
    const list = async () =>
      (await deps.files.list()).map((file) => ({ ...file, age: file.age + days * 86_400_000 }));
    return sweepFiles({ ...deps, files: { ...deps.files, list } });
  }

  test('is cleared away after a day: a file whose row was never written, with its small form', async () => {
    const sent = valueOf(await upload(actor, PDF));
    const received = valueOf(await deps.files.receive(Readable.from([PDF]), 1));
    const { key } = await deps.files.keep(received);
    const small = valueOf(await deps.files.receive(Readable.from([PDF]), 1));
    await deps.files.keep(small, smallKey(key));
    expect(await sweptAfter(0.9)).toBe(0);
    expect(await sweptAfter(1.1)).toBe(2);
    const left = (await deps.files.list()).map((file) => file.key);
    expect(left).not.toContain(key);
    expect((await readFile(deps, actor, sent.id)).ok).toBe(true);
    expect(await sweptAfter(400)).toBe(0);
  });
});

describe('a paper of a dossier', () => {
  test('opens for whoever may see the dossier, and is not there for anybody else', async () => {
    const sessionId = await makeSession(deps);
    const dossier = await makeDossier(deps, 'inCouncil', { producer, actor, sessionId });
    const view = valueOf(await viewDossier(deps, actor, dossier.id));
    const fileId = view.evidence[0]?.file.id ?? '';
    const may = [
      actor,
      await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa }),
      await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai }),
      await makeActor(deps, 'councilMember', { sessionId }),
    ];
    for (const one of may) expect((await readFile(deps, one, fileId)).ok).toBe(true);
    const mayNot = [
      await makeActor(deps, 'producer', { producerId: (await makeProducer(deps)).id }),
      await makeActor(deps, 'communeOfficer', { unitId: PLACES.lungPhinh }),
      await makeActor(deps, 'officeOfficer', { unitId: PLACES.vinhLong }),
      await makeActor(deps, 'administrator', { unitId: PLACES.laoCai }),
      await makeActor(deps, 'councilMember', { sessionId: await makeSession(deps) }),
    ];
    for (const one of mayNot) expect(await codeOf(readFile(deps, one, fileId))).toBe('NOT_FOUND');
  });

  test('uploaded but not yet in any dossier is its producer’s alone', async () => {
    const { id } = valueOf(await upload(actor, PDF));
    const officer = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });
    expect(await codeOf(readFile(deps, officer, id))).toBe('NOT_FOUND');
    const dossier = await makeDossier(deps, 'draft', { producer, actor });
    const facts = { kind: 10, title: 'Tờ rơi', number: '', issuer: '', issuedOn: null } as const;
    const input = { ...facts, validUntil: null, criteria: [], dossierId: dossier.id, fileId: id };
    valueOf(await addEvidence(deps, actor, input));
    expect(await codeOf(readFile(deps, officer, id))).toBe('NOT_FOUND');
    expect((await readFile(deps, actor, id)).ok).toBe(true);
    const office = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
    const seen = await requestNow(deps, dossier.id);
    valueOf(await askHelp(deps, actor, { ...seen, desk: 'commune' }));
    expect((await readFile(deps, officer, id)).ok).toBe(true);
    expect(await codeOf(readFile(deps, office, id))).toBe('NOT_FOUND');
  });

  test('added while a dossier is completed is not read before it is handed in again', async () => {
    const officer = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });
    const dossier = await makeDossier(deps, 'returned', { producer, actor });
    const { id } = valueOf(await upload(actor, PDF));
    const facts = {
      kind: 10,
      title: 'Tờ rơi mới',
      number: '',
      issuer: '',
      issuedOn: null,
    } as const;
    const input = { ...facts, validUntil: null, criteria: [], dossierId: dossier.id, fileId: id };
    valueOf(await addEvidence(deps, actor, input));
    expect(await codeOf(readFile(deps, officer, id))).toBe('NOT_FOUND');
    await submitAgain(deps, dossier);
    expect((await readFile(deps, officer, id)).ok).toBe(true);
  });
});

describe('a picture of a product', () => {
  test('is WebP by then, has a small form, and is seen by whoever may see the producer', async () => {
    const product = await makeProduct(deps, producer.id);
    const file = valueOf(await upload(actor, await photo(), 'picture', 'man.jpg'));
    expect(file.mime).toBe('image/webp');
    const request = { producerId: producer.id, idempotencyKey: deps.newId() };
    const picture = { productId: product.id, fileId: file.id, alt: 'Mận sấy trên đĩa tre' };
    valueOf(await addProductPicture(deps, actor, { ...request, ...picture }));
    const office = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
    const small = valueOf(await readFile(deps, office, file.id, 'small'));
    expect((await buffer(small.content)).subarray(8, 12).toString()).toBe('WEBP');
    const elsewhere = await makeActor(deps, 'officeOfficer', { unitId: PLACES.vinhLong });
    expect(await codeOf(readFile(deps, elsewhere, file.id))).toBe('NOT_FOUND');
  });
});

test.each(['nothing', '00000000-0000-4000-8000-ffffffffffff'])(
  'a file %s that is not there is not found',
  async (id) => {
    expect(await codeOf(readFile(deps, actor, id))).toBe('NOT_FOUND');
  },
);

describe('an acknowledged file', () => {
  test('is not in the register before it is on the disk', async () => {
    const before = await files();
    const seen: number[] = [];
    const keep = async (...given: Parameters<typeof deps.files.keep>) => {
      const kept = await deps.files.keep(...given);
      seen.push(await files());
      return kept;
    };
    const watched = { ...deps, files: { ...deps.files, keep } };
    const input = {
      id: deps.newId(),
      producerId: producer.id,
      purpose: 'picture',
      name: 'a.jpg',
    } as const;
    const content = Readable.from([await photo()]);
    valueOf(await uploadFile(watched, actor, { ...input, content }));
    expect([seen, await files()]).toEqual([[before, before], before + 1]);
  });

  test('that is gone from the disk is a sentence with a reference that stands in the log', async () => {
    const { id } = valueOf(await upload(actor, PDF));
    const row = await deps.db
      .selectFrom('file')
      .select('storageKey')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    await deps.files.remove(row.storageKey);
    expect(await readFile(deps, actor, id)).toEqual({
      ok: false,
      refusals: [
        {
          code: 'FILE_LOST',
          data: { reference: expect.stringMatching(/^[0-9A-Z]{3}-[0-9A-Z]{3}$/) },
        },
      ],
    });
    expect(await metrics.metrics()).toContain('saoque_files_lost_total{kind="missing"} 1');
  });
});
