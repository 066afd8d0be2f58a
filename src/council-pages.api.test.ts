import { describe, expect, test } from 'vitest';
import type { Actor } from '#domain/access/authorize.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { saveSheet } from '#app/council/save-sheet.ts';
import { sealSheet } from '#app/council/seal-sheet.ts';
import { declareConflict } from '#app/council/declare-conflict.ts';
import { valueOf } from '#app/testing/commune-work.ts';
import {
  choicesWithTotal,
  giveDossier,
  makeCouncil,
  openCouncil,
  sealTotal,
  setOfDried,
} from '#app/testing/make-council.ts';
import { makeActor, makeProducer, makeProduct, PLACES } from '#app/testing/make.ts';
import { testDeps } from '#app/testing/test-deps.ts';
import { load as loadSession } from '#routes/(work)/lam-viec/hoi-dong/[id]/+page.server.ts';
import { load as loadSheet } from '#routes/(work)/lam-viec/hoi-dong/[id]/cham/[dossierId]/+layout.server.ts';
import { PUT } from '#routes/(work)/lam-viec/hoi-dong/[id]/cham/[dossierId]/luu/+server.ts';
import { load as loadClosing } from '#routes/(work)/lam-viec/hoi-dong/[id]/ket-thuc/+page.server.ts';
import { load as loadResult } from '#routes/(work)/lam-viec/hoi-dong/[id]/san-pham/[dossierId]/+page.server.ts';
import { load as loadList } from '#routes/(work)/lam-viec/hoi-dong/+page.server.ts';

const deps = await testDeps({ today: plainDate(2026, 11, 24) });
const council = await makeCouncil(deps);
const { id: dossierId } = await giveDossier(deps, council);
const kin = await makeProducer(deps, { legalName: 'Hợp tác xã Người Nhà' });
const kinProduct = await makeProduct(deps, kin.id, { name: 'Mận của người nhà' });
const kinDossier = await giveDossier(deps, council, { producer: kin, product: kinProduct });
await openCouncil(deps, council);
const { sessionId } = council;
const [chair, deputy, tied] = council.scorers;
const office = await makeActor(deps, 'officeHead', { unitId: PLACES.laoCai });
const leader = await makeActor(deps, 'leader', { unitId: PLACES.laoCai });

/** As much of SvelteKit's event as these loads read. */
function eventFor(actor: Actor, dossier = dossierId, body?: unknown) {
  const url = new URL(`http://localhost/lam-viec/hoi-dong/${sessionId}`);
  const request = new Request(url, {
    method: body === undefined ? 'GET' : 'PUT',
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return {
    locals: { deps, actor, account: null, requestId: '' },
    params: { id: sessionId, dossierId: dossier },
    url,
    request,
    depends: () => undefined,
  } as never;
}

const LOADS = [loadList, loadSession, loadSheet, loadResult, loadClosing];

/** Everything the council's pages would send to this person about the product. */
async function sentTo(actor: Actor, dossier = dossierId): Promise<string> {
  const sent: string[] = [];
  for (const load of LOADS) {
    try {
      sent.push(JSON.stringify(await load(eventFor(actor, dossier))));
    } catch (refused) {
      // The page answers 403 or 404 with a sentence; that is all that is sent.
      sent.push(JSON.stringify(refused));
    }
  }
  return sent.join('\n');
}

const SECRET = 'Lời chỉ có trên phiếu của Chủ tịch';
const total = 61;
const sheet = {
  sessionId,
  dossierId,
  choices: choicesWithTotal(setOfDried(deps), total),
  remarks: { '1.1': SECRET },
  comment: SECRET,
  seenVersion: 0,
};

describe('the data of the council’s pages', () => {
  test('hold nothing of a sheet but for its own member while others are still to be sealed', async () => {
    valueOf(await saveSheet(deps, chair, sheet));
    const seal = { sessionId, dossierId, seenVersion: 1, idempotencyKey: deps.newId() };
    valueOf(await sealSheet(deps, chair, seal));
    for (const reader of [deputy, tied, council.secretary, office, leader]) {
      const sent = await sentTo(reader);
      expect(sent).not.toContain(SECRET);
      expect(sent).not.toMatch(new RegExp(`:${total}[,}]`));
    }
    expect(await sentTo(chair)).toContain(SECRET);
  });

  test('of a member do not tell who has sealed', async () => {
    expect(await loadSession(eventFor(deputy))).toMatchObject({
      rows: [{ progress: [], sealed: 1, expected: 7 }, { progress: [] }],
    });
  });

  test('hold no trace of a product whose producer the reader is tied to', async () => {
    const tie = { sessionId, dossierId: kinDossier.id, reason: 'Em ruột' };
    valueOf(await declareConflict(deps, tied, { ...tie, idempotencyKey: deps.newId() }));
    const sent = (await sentTo(tied)) + (await sentTo(tied, kinDossier.id));
    expect(sent).not.toContain('Mận của người nhà');
    expect(sent).not.toContain('Người Nhà');
    expect(await sentTo(deputy)).toContain('Mận của người nhà');
  });

  test('stay closed when the last sheet of a product is sealed, as long as the session scores', async () => {
    for (const member of council.scorers.slice(1)) {
      await sealTotal(deps, council, member, dossierId, 61);
    }
    for (const reader of [deputy, council.secretary, office, leader]) {
      expect(await sentTo(reader)).not.toContain(SECRET);
    }
  });
});

describe('a choice that is sent as it is made', () => {
  const put = async (actor: Actor, body: unknown, dossier = kinDossier.id) => {
    const response = await PUT(eventFor(actor, dossier, body));
    return { status: response.status, json: (await response.json()) as unknown };
  };
  const choice = { choices: { '1.1': 1 }, remarks: {}, seenVersion: 0 };

  test('is received with its version and moment', async () => {
    expect(await put(chair, choice)).toEqual({
      status: 200,
      json: { version: 1, at: '2026-11-24T01:00:00.000Z' },
    });
  });

  test('is answered with the stored sheet when another tab was first, so that nothing is lost', async () => {
    expect(await put(chair, { ...choice, choices: { '1.1': 2 } })).toEqual({
      status: 409,
      json: {
        sheet: {
          content: { choices: { '1.1': 1 }, remarks: {}, comment: '' },
          version: 1,
          at: '2026-11-24T01:00:00.000Z',
        },
      },
    });
  });

  test('that no page of ours sends, or on a sealed sheet, is refused in a sentence', async () => {
    expect((await put(chair, { choices: { '1.1': 'best' } })).status).toBe(422);
    expect(
      (await put(chair, { ...choice, choices: { '1.1': 90 }, seenVersion: 1 })).json,
    ).toMatchObject({
      refusals: [{ code: 'UNKNOWN_OPTION' }],
    });
    expect(await put(chair, { ...choice, seenVersion: 1 }, dossierId)).toMatchObject({
      status: 422,
      json: { refusals: [{ code: 'SHEET_SEALED' }] },
    });
    expect((await put(tied, choice)).json).toMatchObject({
      refusals: [{ code: 'CONFLICT_OF_INTEREST' }],
    });
  });

  test('of somebody who scores nowhere does not get to the sheet', async () => {
    await expect(PUT(eventFor(office, kinDossier.id, choice))).rejects.toMatchObject({
      status: 403,
    });
  });
});
