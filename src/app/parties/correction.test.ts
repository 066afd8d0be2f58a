import { describe, expect, test } from 'vitest';
import type { Actor } from '#domain/access/authorize.ts';
import { plainDate, type PlainDate } from '#domain/calendar/plain-date.ts';
import type { Correction } from '#domain/facts/correction.ts';
import { findProduct } from '#storage/parties/products.ts';
import { viewProductHistory } from '../facts/view-history.ts';
import { codeOf, valueOf } from '../testing/commune-work.ts';
import { makeDossier } from '../testing/make-dossier.ts';
import { makeActor, makeProducer, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { acceptProposal } from './accept-proposal.ts';
import { addProduct } from './add-product.ts';
import { updateProduct } from './update-product.ts';
import { viewProposal } from './view-proposal.ts';

const ENTERED = plainDate(2026, 9, 1);
const RENAMED = plainDate(2026, 10, 1);
const TODAY = plainDate(2026, 11, 24);
const deps = await testDeps({ today: ENTERED });
const commune = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });
const PLUMS = { name: 'Mận sấy', annexI: 'I.3.c', summary: '', story: '', packing: '' };
const reason = 'Gõ thiếu chữ.';

interface Own {
  readonly producerId: string;
  readonly productId: string;
  readonly actor: Actor;
}

async function save(
  { producerId, productId, actor }: Own,
  name: string,
  correction: Correction | null,
) {
  const row = await findProduct(deps.db, productId);
  return updateProduct(deps, actor, {
    producerId,
    productId,
    seenVersion: row?.version ?? 0,
    product: { ...PLUMS, name },
    correction,
    idempotencyKey: deps.newId(),
  });
}

/** The names of a product through its days, with why they were stated. */
async function names({ productId, actor }: Own) {
  const { facts } = valueOf(await viewProductHistory(deps, actor, productId, null));
  const stretches = facts.find(({ name }) => name === 'name')?.stretches ?? [];
  return stretches.map(({ from, fact, reason: why }) => [
    from,
    fact?.stated.is === 'value' ? fact.stated.value : null,
    why,
  ]);
}

/** A product that got another name a month after it was entered. */
async function renamed(): Promise<Own> {
  deps.clock.moveTo(ENTERED);
  const { id: producerId } = await makeProducer(deps);
  const actor = await makeActor(deps, 'producer', { producerId });
  const key = { producerId, idempotencyKey: deps.newId() };
  const { productId } = valueOf(await addProduct(deps, actor, { ...key, product: PLUMS }));
  const own = { producerId, productId, actor };
  deps.clock.moveTo(RENAMED);
  valueOf(await save(own, 'Mận sấy dẻo', null));
  deps.clock.moveTo(TODAY);
  return own;
}

describe('a name that was mistyped', () => {
  test.each<readonly [string, PlainDate | null, PlainDate]>([
    ['as long as it stood there', null, RENAMED],
    ['since a day', plainDate(2026, 10, 20), plainDate(2026, 10, 20)],
    ['since today', TODAY, TODAY],
  ])('is corrected %s, with the reason', async (_how, since, from) => {
    const own = await renamed();
    valueOf(await save(own, 'Mận sấy dẻo Bắc Hà', { since, reason }));
    const [newest, ...before] = await names(own);
    expect(newest).toEqual([from, 'Mận sấy dẻo Bắc Hà', reason]);
    expect(before).toEqual([
      ...(from === RENAMED ? [] : [[RENAMED, 'Mận sấy dẻo', '']]),
      [ENTERED, 'Mận sấy', ''],
    ]);
  });

  test('is not corrected without a reason, nor from tomorrow on', async () => {
    const own = await renamed();
    const silent = save(own, 'Mận', { since: null, reason: ' ' });
    expect(await codeOf(silent)).toBe('CORRECTION_WITHOUT_REASON');
    const ahead = save(own, 'Mận', { since: plainDate(2026, 11, 25), reason });
    expect(await codeOf(ahead)).toBe('CORRECTION_AHEAD');
    expect(await findProduct(deps.db, own.productId)).toMatchObject({
      name: 'Mận sấy dẻo',
      version: 2,
    });
  });

  test('while it is being assessed: the officer reads that it was a mistake, and it counts as one', async () => {
    const dossier = await makeDossier(deps, 'inCouncil');
    const { producer, product, actor } = dossier;
    const own = { producerId: producer.id, productId: product.id, actor };
    const propose = async (correction: Correction | null) => {
      const saved = valueOf(await save(own, 'Mận Bắc Hà', correction));
      return saved.proposalId ?? '';
    };
    const changed = await propose(null);
    const proposalId = await propose({ since: null, reason });
    expect(proposalId).not.toBe(changed);
    expect(await propose({ since: null, reason })).toBe(proposalId);
    const { proposal, shown } = valueOf(await viewProposal(deps, commune, proposalId));
    expect(proposal.correction).toEqual({ since: null, reason });
    const key = { producerId: producer.id, idempotencyKey: deps.newId() };
    valueOf(await acceptProposal(deps, commune, { ...key, proposalId, shown }));
    expect((await names(own)).at(0)?.slice(1)).toEqual(['Mận Bắc Hà', reason]);
  });
});
