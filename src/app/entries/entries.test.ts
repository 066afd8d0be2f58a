import { describe, expect, test } from 'vitest';
import { addDays } from '#domain/calendar/day-arithmetic.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import type { EntryInput } from '#domain/entries/check-entry.ts';
import { verifyLedger } from '../ledger/verify-ledger.ts';
import { codeOf, valueOf } from '../testing/commune-work.ts';
import { makeActor, makeProducer, makeProduct, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { closeEntry } from './close-entry.ts';
import { enterEntry } from './enter-entry.ts';
import { linkEntry } from './link-entry.ts';
import { listEntries } from './list-entries.ts';
import { reopenEntry } from './reopen-entry.ts';
import { restateEntry } from './restate-entry.ts';
import { unlinkEntry } from './unlink-entry.ts';
import { searchToLink, viewEntry } from './view-entry.ts';

const TODAY = plainDate(2026, 11, 30);
const deps = await testDeps({ today: TODAY });
const later = { ...deps, clock: { ...deps.clock, today: () => addDays(TODAY, 10) } };
const officer = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
const commune = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });
const other = await makeActor(deps, 'communeOfficer', { unitId: PLACES.lungPhinh });

let nth = 0;
function village(change: Partial<EntryInput> = {}): EntryInput {
  nth += 1;
  return {
    name: `Làng nghề dệt thổ cẩm ${nth}`,
    unitId: PLACES.bacHa,
    street: '',
    values: { type: 'craftVillage', trade: 'Dệt thổ cẩm' },
    ...change,
  };
}

const key = () => ({ idempotencyKey: deps.newId() });
const enter = (entry = village(), actor = commune) =>
  enterEntry(deps, actor, { kind: 'craftVillage', entry, ...key() });
const asked = { kind: 'craftVillage', text: '', unitId: null, type: null, closed: false } as const;

async function named(name: string, day = TODAY, closed = false): Promise<readonly string[]> {
  const list = await listEntries(later, officer, { ...asked, text: name, day, closed }, 1);
  return valueOf(list).rows.map((row) => row.name);
}

describe('a craft village in the register', () => {
  test('is entered once, by whoever keeps the commune', async () => {
    const entry = village();
    const request = { kind: 'craftVillage', entry, ...key() } as const;
    const [first, again] = [
      await enterEntry(deps, commune, request),
      await enterEntry(deps, commune, request),
    ];
    expect(valueOf(again)).toEqual(valueOf(first));
    expect(await named(entry.name)).toEqual([entry.name]);
    expect(await codeOf(enter(entry, other))).toBe('NOT_ALLOWED');
    expect(await codeOf(enter({ ...entry, name: entry.name.toUpperCase() }))).toBe('ENTRY_TWICE');
    expect(await codeOf(enter(village({ name: ' ' })))).toBe('ENTRY_FIELD_MISSING');
  });

  test('is read on any day as it was then', async () => {
    const before = village();
    const { entryId } = valueOf(await enter(before));
    const request = { entryId, seenVersion: 1, correction: null, ...key() };
    const entry = { ...before, name: `${before.name} Bản Phố` };
    valueOf(await restateEntry(later, commune, { ...request, entry }));
    expect(await named(entry.name, addDays(TODAY, 10))).toEqual([entry.name]);
    expect(await named(entry.name, addDays(TODAY, 9))).toEqual([before.name]);
    const renamed = { ...entry, name: 'Làng nghề Bản Phố đổi tên' };
    const next = { ...request, ...key(), seenVersion: 2 };
    valueOf(await restateEntry(later, commune, { ...next, entry: renamed }));
    expect(await named(before.name, addDays(TODAY, 9))).toEqual([before.name]);
    const view = valueOf(await viewEntry(later, commune, entryId, addDays(TODAY, 9)));
    expect(view.history.after).toBe(addDays(TODAY, 10));
    expect(await codeOf(restateEntry(later, commune, { ...request, entry, ...key() }))).toBe(
      'CHANGED_MEANWHILE',
    );
    expect(await codeOf(restateEntry(later, other, { ...request, entry, ...key() }))).toBe(
      'NOT_ALLOWED',
    );
  });

  test('does not move into a commune that whoever edits it does not keep', async () => {
    const before = village();
    const { entryId } = valueOf(await enter(before));
    const entry = { ...before, unitId: PLACES.lungPhinh };
    const moved = restateEntry(deps, commune, {
      entryId,
      seenVersion: 1,
      entry,
      correction: null,
      ...key(),
    });
    expect(await codeOf(moved)).toBe('NOT_ALLOWED');
  });

  test('that ended leaves the lists from its day on; a mistake was in none', async () => {
    const [one, two] = [village(), village()];
    const ended = valueOf(await enter(one));
    const wrong = valueOf(await enter(two));
    const on = addDays(TODAY, 3);
    const reason = 'Không còn hộ nào làm nghề';
    valueOf(await closeEntry(later, commune, { ...ended, as: 'ended', on, reason, ...key() }));
    valueOf(await closeEntry(later, commune, { ...wrong, as: 'mistake', on, reason, ...key() }));
    expect(await named(one.name, addDays(on, -1))).toEqual([one.name]);
    expect(await named(one.name, on)).toEqual([]);
    expect(await named(one.name, on, true)).toEqual([one.name]);
    expect(await named(two.name, TODAY)).toEqual([]);
    const request = { ...ended, as: 'ended', on, reason, ...key() } as const;
    expect(await codeOf(closeEntry(later, commune, request))).toBe('ENTRY_CLOSED');
    valueOf(await reopenEntry(later, commune, { ...ended, reason: 'Đóng nhầm', ...key() }));
    expect(await named(one.name, on)).toEqual([one.name]);
    const twice = { ...ended, reason: 'Đóng nhầm', ...key() };
    expect(await codeOf(reopenEntry(later, commune, twice))).toBe('ENTRY_NOT_CLOSED');
    const ahead = { ...ended, as: 'ended', on: addDays(TODAY, 11), reason, ...key() } as const;
    expect(await codeOf(closeEntry(later, commune, ahead))).toBe('ENTRY_DAY_AHEAD');
  });

  test('is not opened again beside another of its name', async () => {
    const entry = village();
    const { entryId } = valueOf(await enter(entry));
    valueOf(
      await closeEntry(deps, commune, {
        entryId,
        as: 'mistake',
        on: TODAY,
        reason: 'Nhầm',
        ...key(),
      }),
    );
    valueOf(await enter(entry));
    const again = reopenEntry(deps, commune, { entryId, reason: 'Thử', ...key() });
    expect(await codeOf(again)).toBe('ENTRY_TWICE');
  });
});

describe('what an entry is tied to', () => {
  test('is found by words, tied from today, untied on a later day, and kept for the days between', async () => {
    const { entryId } = valueOf(await enter());
    const product = await makeProduct(deps, (await makeProducer(deps)).id);
    const search = { of: 'product', text: product.name } as const;
    const found = valueOf(await searchToLink(deps, officer, entryId, search));
    expect(found.map(({ id }) => id)).toContain(product.id);
    const request = { entryId, of: 'product', id: product.id } as const;
    valueOf(await linkEntry(deps, officer, { ...request, ...key() }));
    expect(await codeOf(linkEntry(deps, officer, { ...request, ...key() }))).toBe(
      'ENTRY_LINKED_ALREADY',
    );
    const left = valueOf(await searchToLink(deps, officer, entryId, search));
    expect(left.map(({ id }) => id)).not.toContain(product.id);
    valueOf(await unlinkEntry(later, officer, { ...request, ...key() }));
    expect(await codeOf(unlinkEntry(later, officer, { ...request, ...key() }))).toBe(
      'ENTRY_NOT_LINKED',
    );
    const { links } = valueOf(await viewEntry(later, officer, entryId, null));
    expect(links).toMatchObject([
      { of: 'product', id: product.id, since: TODAY, until: addDays(TODAY, 10) },
    ]);
  });

  test('is in the register, and of a kind that is tied', async () => {
    const { entryId } = valueOf(await enter());
    const nobody = { entryId, of: 'product', id: deps.newId(), ...key() } as const;
    expect(await codeOf(linkEntry(deps, officer, nobody))).toBe('ENTRY_LINK_UNKNOWN');
    const values = { type: 'steering', people: 'Trần Văn Mẫu – Trưởng ban' };
    const committee = valueOf(
      await enterEntry(deps, officer, {
        kind: 'organisation',
        entry: village({ values, unitId: PLACES.bacHa }),
        ...key(),
      }),
    );
    const { id } = await makeProducer(deps);
    const tie = { ...committee, of: 'producer', id, ...key() } as const;
    expect(await codeOf(linkEntry(deps, officer, tie))).toBe('ENTRY_LINK_UNKNOWN');
  });
});

test('what lists read of entries is what was stated and done', async () => {
  expect((await verifyLedger(deps, null)).finding).toBe(null);
  await deps.db.updateTable('entry').set({ name: 'Đổi lén' }).where('name', 'like', '%1').execute();
  expect((await verifyLedger(deps, null)).finding).toMatchObject({ code: 'LEDGER_ROW_DIFFERS' });
});
