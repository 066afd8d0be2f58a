import { describe, expect, test } from 'vitest';
import type { Actor } from '#domain/access/authorize.ts';
import { plainDate as d } from '#domain/calendar/plain-date.ts';
import type { ProductQuestion } from '#domain/register/questions.ts';
import { newToken, tokenHash } from '#platform/tokens.ts';
import { addWebSession } from '#storage/access/web-sessions.ts';
import { inTransaction } from '#storage/database.ts';
import { listPeopleOf } from '#storage/notices/recipients.ts';
import { loadActor } from '../access/load-actor.ts';
import { shifted, WHOLE_LIFE } from '../access/session-life.ts';
import { openDossier } from '../dossier/open-dossier.ts';
import { listProducers } from '../register/list-producers.ts';
import { listProducts } from '../register/list-products.ts';
import { codeOf, valueOf } from '../testing/commune-work.ts';
import { makeCertificate } from '../testing/make-certificate.ts';
import { makeActor, makeProducer, makeProduct, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { closeProducer } from './close-producer.ts';
import { confirmMerge } from './confirm-merge.ts';
import { refuseMerge } from './refuse-merge.ts';
import { requestMerge } from './request-merge.ts';
import { requestUndoMerge } from './request-undo-merge.ts';
import { reopenProducer } from './reopen-producer.ts';
import { updateProduct } from './update-product.ts';

const TODAY = d(2026, 11, 30);
const deps = await testDeps({ today: TODAY });
const commune = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });
const office = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
const head = await makeActor(deps, 'officeHead', { unitId: PLACES.laoCai });
const key = () => ({ idempotencyKey: deps.newId() });
const reason = 'ghi hai lần khi nhập sổ năm 2022';

async function pair() {
  const { id: intoId } = await makeProducer(deps, { legalName: 'HTX Bản Mây' });
  const { id: producerId } = await makeProducer(deps);
  const { id: productId } = await makeProduct(deps, producerId, { name: 'Mận sấy' });
  return { producerId, intoId, productId };
}
const ask = (of: { producerId: string; intoId: string }, change: object = {}) =>
  requestMerge(deps, commune, { ...of, kind: 'same', on: TODAY, reason, ...key(), ...change });
const confirm = (producerId: string, requestId: string, actor = office, shown = '1.1') =>
  confirmMerge(deps, actor, { producerId, requestId, shown, ...key() });

async function holderOf(productId: string, day = TODAY) {
  const question: ProductQuestion = {
    ...{ text: '', unitId: null, stars: [], sectors: [], standings: [], closed: false },
    ...{ day, order: 'name' },
  };
  const { rows } = valueOf(await listProducts(deps, office, question, 1));
  return rows.find(({ id }) => id === productId)?.producerId;
}
const row = (id: string) =>
  deps.db.selectFrom('producer').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

test('a double is read through the other, and undoing brings back what was', async () => {
  const one = await pair();
  const { producerId, intoId, productId } = one;
  const before = await row(producerId);
  const { requestId } = valueOf(await ask(one));
  expect(await holderOf(productId)).toBe(producerId);
  valueOf(await confirm(producerId, requestId));
  expect(await holderOf(productId)).toBe(intoId);
  expect(await row(producerId)).toMatchObject({ closedAs: 'same', closedInto: intoId });
  expect(await codeOf(reopenProducer(deps, head, { producerId, reason, ...key() }))).toBe(
    'CLOSING_NEEDS_TWO',
  );
  // Its products stay where they are, and are worked on.
  const actor = await makeActor(deps, 'producer', { producerId });
  const product = { name: 'Mận sấy', annexI: 'I.3.c', summary: 'Dẻo.', story: '', packing: '' };
  valueOf(
    await updateProduct(deps, actor, { producerId, productId, product, seenVersion: 1, ...key() }),
  );
  const undo = valueOf(await requestUndoMerge(deps, office, { producerId, reason, ...key() }));
  expect(await codeOf(confirm(producerId, undo.requestId, office))).toBe('CONFIRM_OWN_REQUEST');
  valueOf(await confirm(producerId, undo.requestId, head));
  expect(await row(producerId)).toEqual(before);
  expect(await holderOf(productId)).toBe(producerId);
});

test('what became another is read through it from its day on', async () => {
  const one = await pair();
  const on = d(2026, 11, 15);
  deps.clock.moveTo(TODAY);
  const { requestId } = valueOf(await ask(one, { kind: 'becameAnother', on }));
  valueOf(await confirm(one.producerId, requestId));
  expect(await holderOf(one.productId)).toBe(one.intoId);
  expect(await row(one.producerId)).toMatchObject({ closedAs: 'becameAnother', closedOn: on });
});

test('a line of merges is read through its last', async () => {
  const [one, other] = [await pair(), await pair()];
  valueOf(await confirm(one.producerId, valueOf(await ask(one)).requestId));
  const further = { producerId: one.intoId, intoId: other.intoId };
  valueOf(await confirm(further.producerId, valueOf(await ask(further)).requestId));
  expect(await holderOf(one.productId)).toBe(other.intoId);
});

describe('a merge is refused', () => {
  test('to whoever asked, to the commune, to readers, and from another province', async () => {
    const one = await pair();
    const both = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
    const leader = await makeActor(deps, 'leader', { unitId: PLACES.laoCai });
    const request = { ...one, kind: 'same', on: TODAY, reason } as const;
    const { requestId } = valueOf(await requestMerge(deps, both, { ...request, ...key() }));
    expect(await codeOf(confirm(one.producerId, requestId, both))).toBe('CONFIRM_OWN_REQUEST');
    expect(await codeOf(confirm(one.producerId, requestId, commune))).toBe('NOT_ALLOWED');
    expect(await codeOf(requestMerge(deps, leader, { ...request, ...key() }))).toBe('NOT_ALLOWED');
    const { id: far } = await makeProducer(deps, { unitId: PLACES.vinhLong });
    expect(await codeOf(ask({ ...one, intoId: far }))).toBe('NOT_ALLOWED');
  });

  test('into itself, into nothing, into a closed one, twice, and when seen before an edit', async () => {
    const one = await pair();
    const { producerId } = one;
    expect(await codeOf(ask({ producerId, intoId: producerId }))).toBe('CLOSING_INTO_ITSELF');
    expect(await codeOf(ask({ producerId, intoId: deps.newId() }))).toBe('NOT_FOUND');
    const { requestId } = valueOf(await ask(one));
    expect(await codeOf(ask(one))).toBe('MERGE_ALREADY_ASKED');
    expect(await codeOf(confirm(producerId, requestId, office, '1.2'))).toBe('CHANGED_MEANWHILE');
    expect(await codeOf(confirm(producerId, deps.newId()))).toBe('NOT_FOUND');
    valueOf(await confirm(producerId, requestId));
    const { id: third } = await makeProducer(deps);
    expect(await codeOf(ask({ producerId: third, intoId: producerId }))).toBe('MERGE_INTO_CLOSED');
    expect(await codeOf(ask(one))).toBe('PRODUCER_CLOSED');
  });

  test('with a reason, and can be asked for again', async () => {
    const one = await pair();
    const { requestId } = valueOf(await ask(one));
    const refusal = { producerId: one.producerId, requestId, reason: 'hai hộ khác nhau', ...key() };
    valueOf(await refuseMerge(deps, office, refusal));
    expect(await codeOf(confirm(one.producerId, requestId))).toBe('NOT_FOUND');
    valueOf(await ask(one));
  });
});

/** Somebody who speaks for a producer, as each request of a session loads the person. */
async function speakerOf(producerId: string) {
  const { accountId } = await makeActor(deps, 'producer', { producerId });
  const token = newToken();
  const createdAt = deps.clock.now();
  await inTransaction(deps.db, (trx) =>
    addWebSession(trx, {
      ...{ id: deps.newId(), device: '', tokenHash: tokenHash(token), accountId, createdAt },
      expiresAt: shifted(createdAt, WHOLE_LIFE),
    }),
  );
  const actor = async () => {
    const loaded = await loadActor(deps, token);
    if (!loaded) throw new Error('nobody is signed in');
    return loaded.actor;
  };
  return { accountId, actor, speaksFor: async () => producersOf(await actor()) };
}
const producersOf = ({ grants }: Actor) =>
  grants.flatMap((grant) => ('producerId' in grant ? [grant.producerId] : []));

test('who spoke for a double speaks for the one that is kept, which opens its dossiers', async () => {
  const one = await pair();
  const [ofDouble, ofKept] = [await speakerOf(one.producerId), await speakerOf(one.intoId)];
  valueOf(await confirm(one.producerId, valueOf(await ask(one)).requestId));
  expect(await ofDouble.speaksFor()).toEqual([one.intoId, one.producerId]);
  expect(await ofKept.speaksFor()).toEqual([one.intoId, one.producerId]);
  const { dossierId } = valueOf(
    await openDossier(deps, await ofDouble.actor(), {
      ...{ productId: one.productId, kind: 'first', ...key() },
    }),
  );
  const dossier = await deps.db
    .selectFrom('dossier')
    .select(['producerId', 'productId'])
    .where('id', '=', dossierId)
    .executeTakeFirstOrThrow();
  expect(dossier).toEqual({ producerId: one.intoId, productId: one.productId });
  expect(await listPeopleOf(deps.db, [one.intoId, one.producerId], TODAY)).toEqual(
    [ofDouble.accountId, ofKept.accountId].sort(),
  );
  const undo = { producerId: one.producerId, reason };
  expect(await codeOf(requestUndoMerge(deps, office, { ...undo, ...key() }))).toBe(
    'UNDO_DOSSIER_UNDER_WAY',
  );
});

test('a star of a double keeps the kept one open, and both on the lists of days before', async () => {
  const one = await pair();
  const product = await makeProduct(deps, one.producerId, { name: 'Chè Shan' });
  const decidedOn = d(2025, 3, 1);
  await makeCertificate(deps, { code: '15-02839-931-2025', decidedOn, product });
  valueOf(await confirm(one.producerId, valueOf(await ask(one)).requestId));
  expect(await holderOf(product.id, d(2026, 1, 1))).toBe(one.intoId);
  const question = { text: '', unitId: null, stars: [], kinds: [], standings: [] } as const;
  const before = { ...question, closed: false, day: d(2026, 1, 1), order: 'name' } as const;
  const { rows } = valueOf(await listProducers(deps, office, before, 1));
  expect(rows.filter(({ id }) => id === one.intoId)).toMatchObject([{ starred: 1 }]);
  const closing = { producerId: one.intoId, kind: 'stopped', on: TODAY, reason } as const;
  expect(await codeOf(closeProducer(deps, office, { ...closing, ...key() }))).toBe(
    'CLOSING_STAR_IN_FORCE',
  );
});

test('and no longer once the merge is undone', async () => {
  const one = await pair();
  const ofDouble = await speakerOf(one.producerId);
  valueOf(await confirm(one.producerId, valueOf(await ask(one)).requestId));
  const { producerId } = one;
  const { requestId } = valueOf(
    await requestUndoMerge(deps, office, { producerId, reason, ...key() }),
  );
  valueOf(await confirm(producerId, requestId, head));
  expect(await ofDouble.speaksFor()).toEqual([producerId]);
});
