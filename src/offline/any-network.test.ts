import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FIELDS_MERGING, type Fields } from './fields-merging.ts';
import type { Answer, Item, Kept } from './item.ts';
import { Outbox } from './outbox.ts';
import { AT } from './testing/fake-world.ts';

/** What the network does with one request; `twice` lets a copy arrive again much later. */
const FATES = ['arrives', 'lost', 'answerLost', 'twice', 'refusedOnce'] as const;
type Fate = (typeof FATES)[number];

/** One step of a person: types into a field, tries to send, reloads the page. */
type Step = { readonly type: string; readonly text: string } | 'send' | 'reload';

/** A server with the rule of `src/app/offline/in-line.ts` and a version, as the real one has them. */
function server() {
  const saved: string[] = [];
  const ends = new Map<string, { readonly id: string; readonly version: number }>();
  let content: Fields = {};
  let version = 0;
  const take = (item: Item<Fields>, refuses = false): Answer<Fields> => {
    const end = ends.get(item.line);
    if (end?.id === item.id) return { kind: 'received', version: end.version, at: AT };
    if ((end?.id ?? null) !== item.after) return { kind: 'early' };
    if (refuses) return { kind: 'refused', told: [{ sentence: 'Dài quá.' }] };
    if (item.seenVersion !== version) {
      return { kind: 'changed', stored: { content, version, at: AT } };
    }
    content = { ...content, ...item.change };
    version += 1;
    saved.push(item.id);
    ends.set(item.line, { id: item.id, version });
    return { kind: 'received', version, at: AT };
  };
  return { take, saved, content: () => content, version: () => version };
}

function network(fates: readonly Fate[], take: ReturnType<typeof server>['take']) {
  const queue = [...fates];
  const late: Item<Fields>[] = [];
  const send = (item: Item<Fields>): Promise<Answer<Fields>> => {
    const fate = queue.shift() ?? 'arrives';
    if (fate === 'lost') return Promise.resolve({ kind: 'unreachable' });
    if (fate === 'twice') late.push(item);
    const answer = take(item, fate === 'refusedOnce');
    return Promise.resolve(fate === 'answerLost' ? { kind: 'unreachable' } : answer);
  };
  return { send, late };
}

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ type: fc.constantFrom('a', 'b', 'c'), text: fc.stringMatching(/^[a-z]{1,3}$/) }),
  fc.constant('send' as const),
  fc.constant('reload' as const),
);

test('whatever the network does, nothing typed is lost and nothing is saved twice', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 25 }),
      fc.array(fc.constantFrom(...FATES), { maxLength: 25 }),
      async (steps, fates) => {
        const { take, saved, content, version } = server();
        const { send, late } = network(fates, take);
        const typed: Record<string, readonly string[]> = {};
        let left: Kept<Fields, Fields> | null = null;
        let ids = 0;
        const open = () => {
          const received = { content: content(), version: version(), at: AT };
          const outbox: Outbox<Fields, Fields, string> = new Outbox(FIELDS_MERGING, received, {
            send,
            keep: (kept) => (left = kept),
            changed: () => undefined,
            newId: () => `id${(ids += 1).toString()}`,
          });
          if (left) outbox.restore(structuredClone(left));
          // One person, one device: what was lost on the way is one's own.
          expect(outbox.view().clash).toBeNull();
          return outbox;
        };
        let page = open();
        for (const one of steps) {
          if (one === 'send') await page.flush();
          else if (one === 'reload') page = open();
          else {
            typed[one.type] = [one.text];
            page.change({ [one.type]: [one.text] });
          }
        }
        // The network is back, and what was on its way in it comes out at last.
        for (const _ of fates) await page.flush();
        await page.flush();
        for (const item of late) take(item);
        expect(content()).toEqual(typed);
        expect(page.view()).toMatchObject({ content: typed, where: 'received', clash: null });
        expect(left).toBeNull();
        expect(new Set(saved).size).toBe(saved.length);
      },
    ),
    { seed: 6, numRuns: 600 },
  );
});
