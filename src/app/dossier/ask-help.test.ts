import { describe, expect, test } from 'vitest';
import type { Actor } from '#domain/access/authorize.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import type { HelpDesk } from '#domain/dossier/acts.ts';
import { viewProduct } from '../parties/view-product.ts';
import { codeOf, requestNow, valueOf } from '../testing/commune-work.ts';
import { makeDossier, type TestDossier } from '../testing/make-dossier.ts';
import { makeActor, makeProducer, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { askHelp } from './ask-help.ts';
import { endHelp } from './end-help.ts';
import { listDossiers } from './list-dossiers.ts';
import { printRegistration } from './print-forms.ts';
import { viewDossier } from './view-dossier.ts';
import { withdrawDossier } from './withdraw-dossier.ts';

const deps = await testDeps({ today: plainDate(2026, 9, 24) });
const commune = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });
const OTHERS: readonly Actor[] = [
  await makeActor(deps, 'communeOfficer', { unitId: PLACES.lungPhinh }),
  await makeActor(deps, 'officeOfficer', { unitId: PLACES.vinhLong }),
  await makeActor(deps, 'inspector', { unitId: PLACES.laoCai }),
  await makeActor(deps, 'leader', { unitId: PLACES.laoCai }),
  await makeActor(deps, 'advisor', { unitId: PLACES.laoCai }),
  await makeActor(deps, 'administrator', { unitId: PLACES.laoCai }),
  await makeActor(deps, 'producer', { producerId: (await makeProducer(deps)).id }),
];
const office = [
  await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai }),
  await makeActor(deps, 'officeHead', { unitId: PLACES.laoCai }),
];

async function ask(dossier: TestDossier, desk: HelpDesk) {
  return askHelp(deps, dossier.actor, { ...(await requestNow(deps, dossier.id)), desk });
}

/** By every way on which a dossier is read: the page, the forms, the list, the page of its product. */
async function ways(dossier: TestDossier, actor: Actor): Promise<readonly boolean[]> {
  const { rows, total } = await listDossiers(deps, actor, { show: null, words: '', page: 1 });
  const drafts = await listDossiers(deps, actor, { show: 'draft', words: '', page: 1 });
  const product = await viewProduct(deps, actor, dossier.product.id);
  expect(total).toBe(rows.length);
  return [
    (await viewDossier(deps, actor, dossier.id)).ok,
    (await printRegistration(deps, actor, dossier.id)).ok,
    rows.some((row) => row.id === dossier.id),
    drafts.rows.some((row) => row.id === dossier.id),
    product.ok && product.value.dossiers.some((one) => one.id === dossier.id),
  ];
}

const YES = [true, true, true, true, true];
const NO = [false, false, false, false, false];

describe('a draft that was never sent', () => {
  test('is read by its producer alone', async () => {
    const dossier = await makeDossier(deps, 'draft');
    expect(await ways(dossier, dossier.actor)).toEqual(YES);
    for (const actor of [commune, ...office, ...OTHERS])
      expect(await ways(dossier, actor)).toEqual(NO);
  });

  test('stays unread when it is taken back, whoever had been asked', async () => {
    const dossier = await makeDossier(deps, 'draft');
    valueOf(await ask(dossier, 'commune'));
    const request = await requestNow(deps, dossier.id);
    valueOf(await withdrawDossier(deps, dossier.actor, { ...request, reason: 'Làm lại' }));
    for (const actor of [commune, ...office, ...OTHERS]) {
      expect(await ways(dossier, actor)).toEqual(NO);
    }
  });

  test('is read by the commune while the producer asks it for help, and not after', async () => {
    const dossier = await makeDossier(deps, 'draft');
    expect(valueOf(await ask(dossier, 'commune'))).toMatchObject({
      state: 'draft',
      helpDesk: 'commune',
    });
    expect(await ways(dossier, commune)).toEqual(YES);
    for (const actor of [...office, ...OTHERS]) expect(await ways(dossier, actor)).toEqual(NO);
    valueOf(await endHelp(deps, dossier.actor, await requestNow(deps, dossier.id)));
    expect(await ways(dossier, commune)).toEqual(NO);
  });

  test('is read by the office when the office is asked in the commune’s place', async () => {
    const dossier = await makeDossier(deps, 'draft');
    valueOf(await ask(dossier, 'commune'));
    valueOf(await ask(dossier, 'office'));
    for (const actor of office) expect(await ways(dossier, actor)).toEqual(YES);
    for (const actor of [commune, ...OTHERS]) expect(await ways(dossier, actor)).toEqual(NO);
  });

  test('shows on its timeline who was asked, and when that ended', async () => {
    const dossier = await makeDossier(deps, 'draft');
    valueOf(await ask(dossier, 'office'));
    valueOf(await endHelp(deps, dossier.actor, await requestNow(deps, dossier.id)));
    const { timeline } = valueOf(await viewDossier(deps, dossier.actor, dossier.id));
    expect(timeline.map(({ kind, data }) => [kind, data])).toEqual([
      ['endHelp', {}],
      ['askHelp', { desk: 'office' }],
      ['create', { kind: 'first' }],
    ]);
  });
});

describe('asking for help', () => {
  test('is the producer’s alone', async () => {
    const dossier = await makeDossier(deps, 'draft');
    const input = { ...(await requestNow(deps, dossier.id)), desk: 'commune' } as const;
    for (const actor of [commune, ...office, ...OTHERS]) {
      expect(await codeOf(askHelp(deps, actor, input))).toBe('NOT_ALLOWED');
      expect(await codeOf(endHelp(deps, actor, input))).toBe('NOT_ALLOWED');
    }
    const nowhere = { ...input, dossierId: 'nothing' };
    expect(await codeOf(askHelp(deps, dossier.actor, nowhere))).toBe('NOT_FOUND');
  });

  test('is refused when the desk has been asked, and taken back only when one was', async () => {
    const dossier = await makeDossier(deps, 'draft');
    const none = await requestNow(deps, dossier.id);
    expect(await codeOf(endHelp(deps, dossier.actor, none))).toBe('HELP_NOT_ASKED');
    valueOf(await ask(dossier, 'commune'));
    expect(await codeOf(ask(dossier, 'commune'))).toBe('HELP_ASKED_ALREADY');
  });

  test('is over once the dossier has been sent: then everybody reads what was handed in', async () => {
    const dossier = await makeDossier(deps, 'submitted');
    expect(await codeOf(ask(dossier, 'commune'))).toBe('ACT_NOT_NOW');
  });

  test('sent twice asks once; from two machines one wins', async () => {
    const dossier = await makeDossier(deps, 'draft');
    const input = { ...(await requestNow(deps, dossier.id)), desk: 'commune' } as const;
    expect(valueOf(await askHelp(deps, dossier.actor, input)).seq).toBe(2);
    expect(valueOf(await askHelp(deps, dossier.actor, input)).seq).toBe(2);
    const other = { ...input, idempotencyKey: deps.newId() };
    expect(await codeOf(askHelp(deps, dossier.actor, other))).toBe('CHANGED_MEANWHILE');
  });
});
