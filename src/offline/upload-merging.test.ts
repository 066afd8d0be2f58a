import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, Item, Kept, Received } from './item.ts';
import { Outbox } from './outbox.ts';
import { AT, world as worldOf } from './testing/fake-world.ts';
import {
  UPLOAD_MERGING,
  type ChosenFile,
  type Upload,
  type UploadChange,
} from './upload-merging.ts';

const NEW: Received<Upload> = {
  content: { file: null, fields: {}, pressed: false },
  version: 0,
  at: null,
};
const file: ChosenFile = {
  id: 'f1',
  name: 'hop-dong.jpg',
  bytes: 2_100_000,
  purpose: 'evidence',
  producerId: 'p1',
  received: false,
};
const fields = { title: ['Hợp đồng 48 hộ'] };
const world = (answers: readonly Answer<Upload>[] = []) => worldOf(UPLOAD_MERGING, NEW, answers);

describe('a form with a file', () => {
  test('sends the file as soon as it is chosen and keeps what is typed until the button is pressed', async () => {
    const { outbox, sent, kept } = world();
    outbox.change({ file, fields });
    await outbox.flush();
    expect(sent.map(({ change }) => change)).toEqual([{ file }]);
    expect(kept.at(-1)).toMatchObject({
      after: 'id2',
      unsent: { file: { ...file, received: true }, fields },
      going: null,
    });
    await outbox.flush();
    expect(sent.length).toBe(1);
  });

  test('pressed without network goes in two items, the form behind its file', async () => {
    const { outbox, sent, kept } = world();
    outbox.change({ file, fields });
    outbox.change({ fields, pressed: true });
    await outbox.flush();
    expect(sent).toEqual([
      { id: 'id2', line: 'id1', after: null, seenVersion: 0, change: { file } },
      {
        id: 'id3',
        line: 'id1',
        after: 'id2',
        seenVersion: 1,
        change: { file: { ...file, received: true }, fields, pressed: true },
      },
    ]);
    expect(kept.at(-1)).toBeNull();
  });

  test('whose file is refused stays as it is, form and all', async () => {
    const told = [{ sentence: 'Tệp này là chương trình.' }];
    const { outbox, sent, kept } = world([{ kind: 'refused', told }]);
    outbox.change({ file, fields, pressed: true });
    await outbox.flush();
    expect(sent.length).toBe(1);
    expect(outbox.view().refused).toEqual(told);
    expect(kept.at(-1)).toMatchObject({ unsent: { file, fields, pressed: true } });
  });

  test('that is corrected after a refusal waits for the button again', async () => {
    const { outbox, sent } = world([
      { kind: 'received', version: 1, at: AT },
      { kind: 'refused', told: [{ sentence: 'Nhập tên giấy.', field: 'title' }] },
    ]);
    outbox.change({ file, fields: { title: [''] }, pressed: true });
    await outbox.flush();
    outbox.change({ fields, pressed: false });
    await outbox.flush();
    expect(sent.length).toBe(2);
    outbox.change({ pressed: true });
    await outbox.flush();
    expect(sent.at(-1)?.change.fields).toEqual(fields);
    expect(outbox.view().where).toBe('received');
  });
});

/** A server as the real one: files by their own id, and the rule of `src/app/offline/in-line.ts`. */
function server() {
  const files = new Set<string>();
  const papers: string[] = [];
  const ends = new Map<string, string>();
  const take = (item: Item<UploadChange>, refuses: boolean): Answer<Upload> => {
    const received = { kind: 'received', version: item.seenVersion + 1, at: AT } as const;
    const { file: sent, pressed } = item.change;
    const end = ends.get(item.line) ?? null;
    if (sent && !sent.received && files.has(sent.id)) return received;
    if (end === item.id) return received;
    if (end !== item.after) return { kind: 'early' };
    if (refuses) return { kind: 'refused', told: [{ sentence: 'Chưa được.' }] };
    if (pressed === true && !files.has(sent?.id ?? '')) throw new Error('a paper without its file');
    if (pressed === true) papers.push(sent?.id ?? '');
    else files.add(sent?.id ?? '');
    ends.set(item.line, item.id);
    return received;
  };
  return { files, papers, take };
}

const FATES = ['arrives', 'lost', 'answerLost', 'twice', 'refusedOnce'] as const;

test('whatever the network does, the file is there once, and its paper once behind it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('send', 'press', 'reload'), { maxLength: 15 }),
      fc.array(fc.constantFrom(...FATES), { maxLength: 15 }),
      async (steps, fates) => {
        const { files, papers, take } = server();
        const queue = [...fates];
        const late: Item<UploadChange>[] = [];
        let left: Kept<Upload, UploadChange> | null = null;
        let ids = 0;
        const send = (item: Item<UploadChange>): Promise<Answer<Upload>> => {
          const fate = queue.shift() ?? 'arrives';
          if (fate === 'lost') return Promise.resolve({ kind: 'unreachable' });
          if (fate === 'twice') late.push(item);
          const answer = take(item, fate === 'refusedOnce');
          return Promise.resolve(fate === 'answerLost' ? { kind: 'unreachable' } : answer);
        };
        const open = () => {
          const outbox: Outbox<Upload, UploadChange, never> = new Outbox(UPLOAD_MERGING, NEW, {
            send,
            keep: (kept) => (left = kept),
            changed: () => undefined,
            newId: () => `id${(ids += 1).toString()}`,
          });
          if (left) outbox.restore(structuredClone(left));
          return outbox;
        };
        let page = open();
        page.change({ file, fields });
        let pressed = false;
        for (const step of steps) {
          if (step === 'send') await page.flush();
          else if (step === 'reload') page = open();
          else if (!pressed) {
            pressed = true;
            page.change({ fields, pressed: true });
          }
        }
        if (!pressed) page.change({ fields, pressed: true });
        for (const _ of fates) await page.flush();
        await page.flush();
        for (const item of late) take(item, false);
        expect([[...files], papers, left]).toEqual([['f1'], ['f1'], null]);
      },
    ),
    { seed: 6, numRuns: 600 },
  );
});
