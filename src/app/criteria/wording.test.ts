import { describe, expect, test } from 'vitest';
import { addDays } from '#domain/calendar/day-arithmetic.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { findSet, leavesOf } from '#domain/criteria/find.ts';
import { refuse } from '#domain/result.ts';
import { consoleActor } from '../access/console-actor.ts';
import { printSheet } from '../council/print-sheet.ts';
import { viewSheet } from '../council/view-sheet.ts';
import { viewDesk } from '../commune/view-desk.ts';
import { viewDossier } from '../dossier/view-dossier.ts';
import { asOwner } from '#storage/testing/owner.ts';
import { checkpointNow } from '../ledger/checkpoint-now.ts';
import { verifyLedger } from '../ledger/verify-ledger.ts';
import { codeOf, receivedDossier, valueOf } from '../testing/commune-work.ts';
import { giveDossier, makeCouncil, openCouncil, sealTotal } from '../testing/make-council.ts';
import { makeActor, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { wordingFile } from '../testing/wording-file.ts';
import { publishWording, publishWordingFile } from './publish-wording.ts';
import { sendWording } from './send-wording.ts';
import { viewWording } from './view-wording.ts';
import { withWording } from './with-wording.ts';
import { wordingSheet } from './wording-sheet.ts';

const deps = await testDeps({ today: plainDate(2026, 11, 24) });
const head = await makeActor(deps, 'officeHead', { unitId: PLACES.laoCai });
const [newest] = deps.criteria.filter(({ sets }) => sets.length > 0);
if (!newest) throw new Error('no criteria with sheets');
const { id: version } = newest;
const asked = { version, setNo: 7 };

const labelOf = async (code: string, at: Parameters<typeof withWording>[1] = null) => {
  const { criteria } = await withWording(deps, at);
  const set = criteria.map((one) => findSet(one, 'QD26-07')).find((one) => one !== undefined);
  const leaf = set && leavesOf(set).find((one) => one.code === code);
  return [leaf?.label, leaf?.options[0]?.label, set?.wording];
};

describe('the gazette’s wording is published by the head of the office', () => {
  test('only after a look, from then on for everybody, and both stay to be seen', async () => {
    expect(await labelOf('1.5')).toEqual([
      'Liên kết chuỗi trong sản xuất',
      'Không liên kết hoặc liên kết không rõ',
      undefined,
    ]);
    const sent = await sendWording(deps, head, { version, content: wordingFile(newest) });
    expect(sent.ok).toBe(true);
    expect((await labelOf('1.5'))[0]).toBe('Liên kết chuỗi trong sản xuất');
    const before = valueOf(await viewWording(deps, head, asked));
    expect(before.published).toEqual([]);
    // Đ10.2: every class has its lead body.
    expect(before.sets.filter(({ leadMinistries }) => leadMinistries.length === 0)).toEqual([]);
    expect(before.sets[4]?.leadMinistries).toEqual(['Bộ Công Thương']);
    expect(before.withoutText).toBe(0);
    expect(before.draft).toMatchObject({ texts: before.draft?.changed ?? 0 });
    expect(before.draft?.changedSets).toHaveLength(26);
    expect(before.lines.find(({ criterion }) => criterion === '1.5')).toEqual({
      criterion: '1.5',
      item: '',
      points: 3,
      short: 'Liên kết chuỗi trong sản xuất',
      published: null,
      sent: 'Công báo: Liên kết chuỗi trong sản xuất',
    });
    const shown = before.draft?.sha256 ?? '';
    const request = { version, shown, seenSeq: 0 };
    const both = await Promise.all([
      publishWording(deps, head, request),
      publishWording(deps, head, request),
    ]);
    expect(both.map((one) => valueOf(one).no)).toEqual([1, 1]);
    expect(both.filter((one) => valueOf(one).added)).toHaveLength(1);
    expect(await labelOf('1.5')).toEqual([
      'Công báo: Liên kết chuỗi trong sản xuất',
      'Công báo: Không liên kết hoặc liên kết không rõ',
      'gazette',
    ]);
    const after = valueOf(await viewWording(deps, head, asked));
    expect(after.draft).toBeNull();
    expect(after.published).toMatchObject([
      { no: 1, sha256: shown, publishedBy: head.name, byConsole: false },
    ]);
  });

  test('the same file again publishes nothing, on the page and on the console', async () => {
    valueOf(await sendWording(deps, head, { version, content: wordingFile(newest) }));
    const { draft } = valueOf(await viewWording(deps, head, asked));
    expect(draft).toMatchObject({ changed: 0, changedSets: [] });
    const request = { version, shown: draft?.sha256 ?? '', seenSeq: 1 };
    expect(valueOf(await publishWording(deps, head, request))).toEqual({ no: 1, added: false });
    expect(valueOf(await viewWording(deps, head, asked)).draft).toBeNull();
    const file = { version, content: wordingFile(newest) };
    const by = consoleActor(deps, 'root');
    expect(valueOf(await publishWordingFile(deps, by, file))).toEqual({ no: 1, added: false });
  });

  test('the console publishes another one in nobody’s name; what was before is still known by its time', async () => {
    const early = deps.clock.now();
    deps.clock.moveTo(addDays(deps.clock.today(), 1));
    const notes = wordingFile(newest, 'Bản sửa', ({ item }) => !/^[nd]/.test(item));
    const by = consoleActor(deps, 'root');
    const published = await publishWordingFile(deps, by, { version, content: notes });
    expect(valueOf(published)).toEqual({ no: 2, added: true });
    const { published: rows } = valueOf(await viewWording(deps, head, asked));
    expect(rows.map(({ no, publishedBy, byConsole }) => [no, publishedBy, byConsole])).toEqual([
      [2, 'root', true],
      [1, head.name, false],
    ]);
    expect((await labelOf('1.5'))[0]).toBe('Bản sửa: Liên kết chuỗi trong sản xuất');
    expect((await labelOf('1.5'))[2]).toBe('withoutNotes');
    expect((await labelOf('1.5', early))[0]).toBe('Công báo: Liên kết chuỗi trong sản xuất');
  });
});

describe('a wording is not published', () => {
  const content = wordingFile(newest, 'Bản khác');
  const send = (actor: typeof head, file = content, id = version) =>
    codeOf(sendWording(deps, actor, { version: id, content: file }));

  test('by anybody but the head of the office', async () => {
    for (const role of ['officeOfficer', 'leader', 'inspector', 'administrator'] as const) {
      const other = await makeActor(deps, role, { unitId: PLACES.laoCai });
      expect(await send(other)).toBe('NOT_ALLOWED');
      expect(await codeOf(viewWording(deps, other, asked))).toBe('NOT_ALLOWED');
      const request = { version, shown: 'x', seenSeq: 2 };
      expect(await codeOf(publishWording(deps, other, request))).toBe('NOT_ALLOWED');
    }
  });

  test('half, unreadable or of a version without sheets', async () => {
    expect(
      await send(
        head,
        wordingFile(newest, 'x', ({ set }) => set !== 'QD26-26'),
      ),
    ).toBe('WORDING_MISSING');
    expect(await send(head, Uint8Array.of(0xff, 0xfe, 0x41))).toBe('WORDING_NOT_TEXT');
    expect(await send(head, content, '148')).toBe('WORDING_VERSION_UNKNOWN');
    const by = consoleActor(deps, null);
    for (const [id, file, code] of [
      ['148', content, 'WORDING_VERSION_UNKNOWN'],
      [version, Uint8Array.of(0xff), 'WORDING_NOT_TEXT'],
      [version, new Uint8Array(), 'WORDING_EMPTY'],
    ] as const) {
      expect(await codeOf(publishWordingFile(deps, by, { version: id, content: file }))).toBe(code);
    }
    const late = { version: '148', shown: 'x', seenSeq: 0 };
    expect(await codeOf(publishWording(deps, head, late))).toBe('WORDING_VERSION_UNKNOWN');
    expect(await codeOf(viewWording(deps, head, { version: '148', setNo: null }))).toBe(
      'WORDING_VERSION_UNKNOWN',
    );
  });

  test('when another file was sent, or another wording published, after the page was opened', async () => {
    expect(await send(head)).toBe('ok');
    const seen = valueOf(await viewWording(deps, head, asked));
    const request = { version, shown: seen.draft?.sha256 ?? '', seenSeq: 2 };
    expect(await send(head, wordingFile(newest, 'Bản nữa'))).toBe('ok');
    expect(await codeOf(publishWording(deps, head, request))).toBe('WORDING_NOT_AS_SHOWN');
    const colleague = await makeActor(deps, 'officeHead', { unitId: PLACES.vinhLong });
    expect(await codeOf(publishWording(deps, colleague, request))).toBe('WORDING_NOT_AS_SHOWN');
    const { draft } = valueOf(await viewWording(deps, head, asked));
    const stale = { version, shown: draft?.sha256 ?? '', seenSeq: 1 };
    expect(await codeOf(publishWording(deps, head, stale))).toBe('CHANGED_MEANWHILE');
  });

  test('and never changed or taken away by the application', async () => {
    const { db } = deps;
    await expect(db.deleteFrom('criteriaWording').execute()).rejects.toThrow('permission denied');
    await expect(db.updateTable('criteriaWording').set({ no: 9 }).execute()).rejects.toThrow(
      'permission denied',
    );
  });

  test('with a word changed behind everybody’s back without the ledger finding it', async () => {
    await checkpointNow(deps);
    const put = (text: string) =>
      asOwner(
        deps.ownerUrl,
        `with old as (select texts #>> '{0,text}' as text from criteria_wording where no = 1)
         update criteria_wording set texts = jsonb_set(texts, '{0,text}', to_jsonb('${text}'::text))
         from old where no = 1 returning old.text`,
      );
    const finding = async () => (await verifyLedger(deps, null)).finding;
    expect(await finding()).toBeNull();
    const [before] = (await put('khác')) as readonly { readonly text: string }[];
    expect(await finding()).toMatchObject({
      code: 'LEDGER_RECORD_CHANGED',
      data: { record_en: 'wording of the criteria' },
    });
    await put(before?.text ?? '');
    expect(await finding()).toBeNull();
  });
});

describe('the sheet to fill in', () => {
  test('is that of the newest version where none is named', () => {
    const { version: of, sheet } = valueOf(wordingSheet(deps, head, null));
    expect(of).toBe(version);
    expect(sheet).toBe(valueOf(wordingSheet(deps, head, version)).sheet);
    expect(sheet).toContain('QD26-07;1.5.;;');
  });

  test('is given to nobody but the head of the office, and of no version without sheets', async () => {
    for (const role of ['officeOfficer', 'leader', 'communeOfficer'] as const) {
      const unitId = role === 'communeOfficer' ? PLACES.bacHa : PLACES.laoCai;
      const other = await makeActor(deps, role, { unitId });
      expect(wordingSheet(deps, other, version)).toEqual(refuse('NOT_ALLOWED'));
    }
    const none = refuse('WORDING_VERSION_UNKNOWN', { version: '148' });
    expect(wordingSheet(deps, head, '148')).toEqual(none);
  });
});

test('every desk reads the words, and a sheet that was signed keeps those it was signed in', async () => {
  const council = await makeCouncil(deps);
  const { id: dossierId } = await giveDossier(deps, council);
  const [chair, deputy] = council.scorers;
  await openCouncil(deps, council);
  const first = 'Bản sửa: Liên kết chuỗi trong sản xuất';
  const desk = valueOf(await viewSheet(deps, chair, council.sessionId, dossierId));
  const leaf = (set: typeof desk.set) => leavesOf(set).find(({ code }) => code === '1.5')?.label;
  expect(leaf(desk.set)).toBe(first);
  expect(leaf(valueOf(await viewDossier(deps, council.office, dossierId)).set)).toBe(first);
  await sealTotal(deps, council, chair, dossierId, 74);
  const signed = valueOf(await printSheet(deps, chair, council.sessionId, dossierId)).pdf;
  await sealTotal(deps, council, deputy, dossierId, 74);
  deps.clock.moveTo(addDays(deps.clock.today(), 1));
  const next = { version, content: wordingFile(newest, 'Bản ba') };
  expect(valueOf(await publishWordingFile(deps, consoleActor(deps, null), next)).no).toBe(3);
  const again = valueOf(await printSheet(deps, chair, council.sessionId, dossierId)).pdf;
  expect(Buffer.from(again).equals(Buffer.from(signed))).toBe(true);
  expect(leaf(valueOf(await viewSheet(deps, chair, council.sessionId, dossierId)).set)).toBe(
    'Bản ba: Liên kết chuỗi trong sản xuất',
  );
});

test('the commune passes on the report in the words its page has shown', async () => {
  const officer = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });
  const { id } = await receivedDossier(deps, officer);
  const { claims } = valueOf(await viewDesk(deps, officer, id));
  expect(claims.labour.level).toMatch(/^Bản ba: /);
});
