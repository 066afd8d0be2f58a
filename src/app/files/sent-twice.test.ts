import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import type { Actor } from '#domain/access/authorize.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { addEvidence } from '../dossier/add-evidence.ts';
import { viewDossier } from '../dossier/view-dossier.ts';
import type { DeviceItem } from '../offline/in-line.ts';
import { codeOf, valueOf } from '../testing/commune-work.ts';
import { makeDossier } from '../testing/make-dossier.ts';
import { makeActor, makeProducer } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { readFile } from './read-file.ts';
import { uploadFile } from './upload-file.ts';

const deps = await testDeps({ today: plainDate(2026, 11, 29) });
const producer = await makeProducer(deps);
const actor = await makeActor(deps, 'producer', { producerId: producer.id });
const dossier = await makeDossier(deps, 'draft', { producer, actor });
const PDF = Buffer.from('%PDF-1.7\nHợp đồng');

/** What a phone sends of one paper: its file, and behind it what is said of it. */
function phone(by: Actor = actor) {
  const line = deps.newId();
  const fileId = deps.newId();
  const first: DeviceItem = { id: deps.newId(), line, after: null };
  const second: DeviceItem = { id: deps.newId(), line, after: first.id };
  const file = (content: AsyncIterable<Uint8Array> = Readable.from([PDF])) => {
    const sent = { id: fileId, producerId: producer.id, purpose: 'evidence' } as const;
    return uploadFile(deps, by, { ...sent, name: 'hd.pdf', content, item: first });
  };
  const paper = (item = second) => {
    const facts = { kind: 10, title: 'Hợp đồng 48 hộ', number: '', issuer: '' } as const;
    const days = { issuedOn: null, validUntil: null, criteria: [] };
    const place = { dossierId: dossier.id, fileId, item };
    return addEvidence(deps, by, { ...facts, ...days, ...place });
  };
  return { file, paper, fileId, second };
}

async function papersOf(fileId: string): Promise<number> {
  const { evidence } = valueOf(await viewDossier(deps, actor, dossier.id));
  return evidence.filter(({ file }) => file.id === fileId).length;
}

async function stored(): Promise<number> {
  return (await deps.files.list()).length;
}

test('a file whose answer was lost is answered as the first time, and not even read again', async () => {
  const { file, fileId } = phone();
  const first = valueOf(await file());
  const before = await stored();
  let read = false;
  async function* again(): AsyncGenerator<Uint8Array> {
    read = true;
    yield Promise.resolve(PDF);
  }
  expect(valueOf(await file(again()))).toEqual(first);
  expect([first.id, read, await stored()]).toEqual([fileId, false, before]);
});

test('the same file twice at the same time is kept once, and can be read', async () => {
  const { file, fileId } = phone();
  const before = await stored();
  const both = await Promise.allSettled([file(), file()]);
  // One of them may lose the race with a fault: the device sends it once more.
  expect(both.some((one) => one.status === 'fulfilled' && one.value.ok)).toBe(true);
  expect(valueOf(await file()).id).toBe(fileId);
  expect(await stored()).toBe(before + 1);
  const { content } = valueOf(await readFile(deps, actor, fileId));
  expect(await buffer(content)).toEqual(PDF);
});

test('a paper that comes before its file is refused early and changes nothing; then it is added once', async () => {
  const { file, paper, fileId } = phone();
  expect(await codeOf(paper())).toBe('ITEM_EARLY');
  valueOf(await file());
  const saved = valueOf(await paper());
  expect(valueOf(await paper())).toEqual(saved);
  expect(await papersOf(fileId)).toBe(1);
});

test('a file that is refused leaves its place in the line free for the next', async () => {
  const { file, paper, fileId } = phone();
  const program = Readable.from([Buffer.from('MZ\u0000\u0000chương trình')]);
  expect((await file(program)).ok).toBe(false);
  expect(await codeOf(paper())).toBe('ITEM_EARLY');
  valueOf(await file());
  valueOf(await paper());
  expect(await papersOf(fileId)).toBe(1);
});

test('a file that does not follow in its line is refused, and nothing of it stays', async () => {
  const { file } = phone();
  valueOf(await file());
  const before = await stored();
  const late = phone();
  const sent = { id: late.fileId, producerId: producer.id, purpose: 'evidence' } as const;
  const item = { ...late.second, after: deps.newId() };
  const content = Readable.from([PDF]);
  const early = uploadFile(deps, actor, { ...sent, name: 'hd.pdf', content, item });
  expect(await codeOf(early)).toBe('ITEM_EARLY');
  expect(await stored()).toBe(before);
});

test('the id of another person’s file opens nothing', async () => {
  const mine = phone();
  valueOf(await mine.file());
  const colleague = await makeActor(deps, 'producer', { producerId: producer.id });
  const sent = { id: mine.fileId, producerId: producer.id, purpose: 'evidence' } as const;
  const content = Readable.from([PDF]);
  expect(await codeOf(uploadFile(deps, colleague, { ...sent, name: 'x', content }))).toBe(
    'NOT_FOUND',
  );
});
