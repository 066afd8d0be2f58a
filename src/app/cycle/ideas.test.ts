import { beforeAll, describe, expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import type { Result } from '#domain/result.ts';
import { verifyLedger } from '../ledger/verify-ledger.ts';
import { codeOf, valueOf } from '../testing/commune-work.ts';
import { makeActor, makeProducer, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { acceptIdea } from './accept-idea.ts';
import { correctIdea } from './correct-idea.ts';
import { correctPublicIdea } from './correct-public-idea.ts';
import { followIdea } from './follow-idea.ts';
import { listIdeas } from './list-ideas.ts';
import { refuseIdea } from './refuse-idea.ts';
import { returnIdea } from './return-idea.ts';
import { sendIdea } from './send-idea.ts';
import { sendPublicIdea, type SendPublicIdea } from './send-public-idea.ts';
import { trainIdea } from './train-idea.ts';
import { readIdeaContact, viewIdea } from './view-idea.ts';

const TODAY = plainDate(2026, 4, 2);
const deps = await testDeps({ today: TODAY });
const producer = await makeProducer(deps);
const owner = await makeActor(deps, 'producer', { producerId: producer.id });
const commune = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });
const neighbour = await makeActor(deps, 'communeOfficer', { unitId: PLACES.lungPhinh });
const office = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
const leader = await makeActor(deps, 'leader', { unitId: PLACES.laoCai });
const elsewhere = await makeActor(deps, 'officeOfficer', { unitId: PLACES.vinhLong });
let sentSoFar = 0;

beforeAll(async () => {
  await makeActor(deps, 'administrator', { unitId: PLACES.laoCai });
});

const SLIP = {
  ...{ product: 'Siro mận', annexI: null, material: 'Mận Tam hoa của bản' },
  ...{ there: 'Hai lao động', needed: 'Máy chiết' },
};

/** From a telephone and a machine of its own, unless said otherwise. */
function typed(changes: Partial<SendPublicIdea> = {}): SendPublicIdea {
  sentSoFar += 1;
  const own = String(sentSoFar).padStart(3, '0');
  return {
    ...{ ...SLIP, unitId: PLACES.bacHa, name: 'Vàng Thị Mẫu', telephone: `+84912345${own}` },
    ...{ again: false, website: '', address: `10.0.1.${own}`, idempotencyKey: deps.newId() },
    ...changes,
  };
}
/** An idea as the commune finds it. */
async function sent(changes: Partial<SendPublicIdea> = {}) {
  const { code } = valueOf(await sendPublicIdea(deps, typed(changes)));
  const filter = { state: null, year: null, words: '', page: 1 };
  const { rows } = await listIdeas(deps, office, filter);
  const ids = rows.map(({ id }) => id);
  for (const id of ids)
    if (valueOf(await readIdeaContact(deps, office, id)).code === code) return { code, id };
  throw new Error('not in the list');
}
const act = (ideaId: string, seenSeq: number) => ({
  ...{ ideaId, seenSeq, idempotencyKey: deps.newId() },
});
const stateOf = async (code: string) => valueOf(await followIdea(deps, code)).state;

describe('an idea from somebody without an account', () => {
  test('comes back with words, is put right by its code and accepted; no act knows who sent it', async () => {
    const { code, id } = await sent();
    const reason = 'Ghi rõ mỗi vụ được bao nhiêu mận';
    valueOf(await returnIdea(deps, commune, { ...act(id, 1), reason }));
    const found = valueOf(await followIdea(deps, ` ${code.toLowerCase().replaceAll('-', ' ')}`));
    expect(found).toEqual({
      ...{ code, state: 'returned', seq: 2, sentOn: TODAY, since: TODAY, words: reason },
      ...{ slip: SLIP, where: found.where },
    });
    const { unitId: _unit, again: _again, ...slip } = typed();
    const again = { ...slip, code, seenSeq: 2, name: null, telephone: null, needed: null };
    const corrected = { ...again, material: 'Hai tấn mận mỗi vụ' };
    valueOf(await correctPublicIdea(deps, corrected));
    expect(await correctPublicIdea(deps, corrected)).toEqual({ ok: true, value: null });
    expect(await stateOf(code)).toBe('sent');
    valueOf(await acceptIdea(deps, commune, { ...act(id, 3), words: null }));
    expect(await stateOf(code)).toBe('accepted');
    expect(valueOf(await readIdeaContact(deps, commune, id))).toMatchObject({
      ...{ name: 'Vàng Thị Mẫu', code, product: 'Siro mận' },
    });
    const acts = await deps.db
      .selectFrom('act')
      .select(['kind', 'role', 'data'])
      .where('subjectId', '=', id)
      .orderBy('seq')
      .execute();
    expect(acts.map(({ kind, role }) => [kind, role])).toEqual([
      ['sendIdea', 'visitor'],
      ['returnIdea', 'communeOfficer'],
      ['correctIdea', 'visitor'],
      ['acceptIdea', 'communeOfficer'],
    ]);
    expect(JSON.stringify(acts)).not.toMatch(/Vàng|912345|Siro/);
    expect((await verifyLedger(deps, null)).finding).toBe(null);
  });

  test('sent twice is one; the same key with other words is refused', async () => {
    const input = typed();
    const first = valueOf(await sendPublicIdea(deps, input));
    expect(valueOf(await sendPublicIdea(deps, input))).toEqual(first);
    expect(await codeOf(sendPublicIdea(deps, { ...input, product: 'Khác' }))).toBe(
      'KEY_USED_FOR_ANOTHER',
    );
  });

  test('of the same name and telephone is asked about, not doubled; after a refusal it may come anew', async () => {
    const telephone = '+84987000111';
    const { id } = await sent({ telephone, product: 'Bánh khảo' });
    const other = { telephone, product: ' bánh  KHẢO ' };
    expect(await sendPublicIdea(deps, typed(other))).toMatchObject({
      refusals: [{ code: 'IDEA_TWICE', field: 'again' }],
    });
    valueOf(await sendPublicIdea(deps, typed({ ...other, again: true })));
    valueOf(await sendPublicIdea(deps, typed({ ...other, telephone: '+84987000112' })));
    valueOf(await refuseIdea(deps, commune, { ...act(id, 1), reason: 'Đã có ở xã' }));
  });

  test.each([
    ['IDEA_FIELD_HIDDEN', { website: 'https://mua.example' }],
    ['NOT_OFFERED', { unitId: 'nowhere' }],
    ['NOT_OFFERED', { unitId: PLACES.vinhLong }],
    ['NOT_OFFERED', { annexI: 'IX.9' }],
  ])('is refused %s', async (code, changes) => {
    expect(await codeOf(sendPublicIdea(deps, typed(changes)))).toBe(code);
  });

  test('is the eleventh within the hour from one address: it waits, others do not', async () => {
    const address = '192.0.2.7';
    for (let at = 0; at < 10; at += 1) valueOf(await sendPublicIdea(deps, typed({ address })));
    expect(await codeOf(sendPublicIdea(deps, typed({ address })))).toBe('IDEA_SLOWED');
    valueOf(await sendPublicIdea(deps, typed()));
  });

  test('is put right by nobody with a wrong code, nor before it came back, nor unseen', async () => {
    const { code, id } = await sent();
    const { unitId: _unit, again: _again, ...slip } = typed();
    const again = { ...slip, name: null, telephone: null };
    const correct = (changes: object) =>
      codeOf(
        correctPublicIdea(deps, {
          ...{ ...again, code, seenSeq: 1, idempotencyKey: deps.newId() },
          ...changes,
        }),
      );
    expect(await correct({ code: 'K7QM-2D9X-P4TB' })).toBe('IDEA_NO_SUCH_CODE');
    expect(await correct({})).toBe('ACT_NOT_NOW');
    valueOf(await returnIdea(deps, commune, { ...act(id, 1), reason: 'Sửa' }));
    expect(await correct({ seenSeq: 1 })).toBe('CHANGED_MEANWHILE');
    expect(await codeOf(followIdea(deps, 'K7QM-2D9X-P4TB'))).toBe('IDEA_NO_SUCH_CODE');
  });
});

describe('an idea from somebody with an account', () => {
  const own = (changes: object = {}) => {
    const { website: _website, address: _address, ...input } = typed();
    return { ...input, producerId: null, ...changes };
  };

  test('is written down by the commune for somebody, and sent by a producer for itself', async () => {
    const byCommune = own();
    const { ideaId } = valueOf(await sendIdea(deps, commune, byCommune));
    expect(valueOf(await sendIdea(deps, commune, byCommune)).ideaId).toBe(ideaId);
    const its = valueOf(
      await sendIdea(deps, owner, own({ producerId: producer.id, unitId: '-', product: 'Trà' })),
    );
    const view = valueOf(await viewIdea(deps, owner, its.ideaId));
    expect([view.idea.unitId, view.idea.producerId]).toEqual([producer.unitId, producer.id]);
    expect(view.may).toEqual({
      ...{ review: false, correct: true, contact: false, plan: true },
      ...{ handOver: true, openDossier: false },
    });
    const reason = 'Ghi rõ giống chè';
    valueOf(await returnIdea(deps, commune, { ...act(its.ideaId, 1), reason }));
    const { product, annexI, material, there, needed } = view.slip;
    const again = { product, annexI, material, there, needed, name: null, telephone: null };
    valueOf(
      await correctIdea(deps, owner, { ...act(its.ideaId, 2), ...again, there: 'Chè cổ thụ' }),
    );
    expect(valueOf(await viewIdea(deps, owner, its.ideaId)).slip.there).toBe('Chè cổ thụ');
  });

  test('is written down by no other commune, nor for another producer', async () => {
    expect(await codeOf(sendIdea(deps, neighbour, own()))).toBe('NOT_ALLOWED');
    expect(await codeOf(sendIdea(deps, office, own()))).toBe('NOT_ALLOWED');
    const other = await makeProducer(deps);
    expect(await codeOf(sendIdea(deps, owner, own({ producerId: other.id })))).toBe('NOT_ALLOWED');
    const nobody = own({ producerId: '00000000-0000-4000-8000-ffffffffffff' });
    expect(await codeOf(sendIdea(deps, owner, nobody))).toBe('NOT_FOUND');
  });
});

describe('the answer of the commune', () => {
  const ANSWERS: readonly (readonly [
    string,
    (actor: typeof commune, id: string, seen: number) => Promise<Result<unknown>>,
  ])[] = [
    ['acceptIdea', (actor, id, seen) => acceptIdea(deps, actor, { ...act(id, seen), words: null })],
    ['returnIdea', (actor, id, seen) => returnIdea(deps, actor, { ...act(id, seen), reason: 'a' })],
    ['trainIdea', (actor, id, seen) => trainIdea(deps, actor, { ...act(id, seen), course: 'a' })],
    ['refuseIdea', (actor, id, seen) => refuseIdea(deps, actor, { ...act(id, seen), reason: 'a' })],
  ];

  test.each(ANSWERS)(
    '%s is given by its own commune alone, once, and not unseen',
    async (_, say) => {
      const { id } = await sent();
      for (const actor of [neighbour, office, leader, owner])
        expect(await codeOf(say(actor, id, 1))).toBe('NOT_ALLOWED');
      expect(await codeOf(say(commune, id, 0))).toBe('CHANGED_MEANWHILE');
      expect((await say(commune, id, 1)).ok).toBe(true);
      expect(await codeOf(say(commune, id, 1))).toMatch(/^(CHANGED_MEANWHILE|ACT_NOT_NOW)$/);
      expect(await codeOf(say(commune, '00000000-0000-4000-8000-ffffffffffff', 1))).toBe(
        'NOT_FOUND',
      );
    },
  );

  test('may be a training first, after which it goes on', async () => {
    const { code, id } = await sent();
    const course = 'Lớp viết phương án, 12/05 ở nhà văn hóa xã';
    valueOf(await trainIdea(deps, commune, { ...act(id, 1), course }));
    expect(valueOf(await followIdea(deps, code))).toMatchObject({
      state: 'training',
      words: course,
    });
    valueOf(await acceptIdea(deps, commune, { ...act(id, 2), words: 'Mời làm phương án' }));
    expect(await stateOf(code)).toBe('accepted');
  });
});

describe('who reads ideas', () => {
  test('the own commune and its province, nobody elsewhere; who sent one, only whoever may', async () => {
    const { id } = await sent();
    for (const actor of [neighbour, elsewhere, owner])
      expect(await codeOf(viewIdea(deps, actor, id))).toBe('NOT_FOUND');
    for (const actor of [commune, office, leader])
      expect((await viewIdea(deps, actor, id)).ok).toBe(true);
    expect(await codeOf(readIdeaContact(deps, leader, id))).toBe('NOT_ALLOWED');
    expect(await codeOf(readIdeaContact(deps, neighbour, id))).toBe('NOT_ALLOWED');
  });

  test('find them by state, year and words; counts say how many each list holds', async () => {
    const { id } = await sent({ product: 'Dâu tằm sấy Quy Mông' });
    const filter = { state: null, year: 2026, words: 'dau tam', page: 1 };
    const found = await listIdeas(deps, commune, filter);
    expect(found.rows.map((row) => row.id)).toEqual([id]);
    expect([found.all, found.counts.sent, found.total]).toEqual([1, 1, 1]);
    expect((await listIdeas(deps, commune, { ...filter, state: 'accepted' })).total).toBe(0);
    expect((await listIdeas(deps, commune, { ...filter, year: 2025 })).all).toBe(0);
    expect((await listIdeas(deps, neighbour, { ...filter, words: '' })).all).toBe(0);
  });
});
