import { describe, expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { makeActor, PLACES } from '#app/testing/make.ts';
import { testDeps } from '#app/testing/test-deps.ts';
import { inTransaction } from '../database.ts';
import { appendAct, type NewAct } from './append-act.ts';
import { findRequest, hashOfRequest, type KeyedRequest } from './find-request.ts';

const deps = await testDeps({ today: plainDate(2026, 9, 14) });
const officer = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
const actor = { kind: 'person', accountId: officer.accountId } as const;

function newAct(changes: Partial<NewAct> = {}): NewAct {
  return {
    id: deps.newId(),
    subjectKind: 'decision',
    subjectId: deps.newId(),
    afterSeq: 0,
    kind: 'note',
    actor,
    role: 'officeOfficer',
    at: deps.clock.now(),
    onDay: deps.clock.today(),
    data: {},
    idempotencyKey: deps.newId(),
    asked: { dossierId: 'd1', samples: 5 },
    ...changes,
  };
}

const append = (act: NewAct) => inTransaction(deps.db, (trx) => appendAct(trx, act, null));
const find = (request: KeyedRequest) => inTransaction(deps.db, (trx) => findRequest(trx, request));

describe('a request that comes again', () => {
  test('is known by all it asks for, in whatever order, without key and passwords', async () => {
    const act = newAct();
    await append(act);
    const idempotencyKey = act.idempotencyKey ?? '';
    const asked = {
      samples: 5,
      dossierId: 'd1',
      idempotencyKey,
      password: 'x',
      currentPassword: 'y',
    };
    expect(await find({ actor, kind: 'note', idempotencyKey, asked })).toEqual({
      ok: true,
      value: { subjectId: act.subjectId, data: {} },
    });
  });

  test.each([
    ['another act', { kind: 'sign' }],
    ['another subject', { asked: { dossierId: 'd2', samples: 5 } }],
    ['other data', { asked: { dossierId: 'd1', samples: 3 } }],
    ['more data', { asked: { dossierId: 'd1', samples: 5, samplesNote: 'x' } }],
  ])('with the key of %s is refused by name, looked up and written', async (_what, change) => {
    const first = newAct();
    await append(first);
    const again = { ...first, id: deps.newId(), subjectId: deps.newId(), ...change };
    const refused = { ok: false, refusals: [{ code: 'KEY_USED_FOR_ANOTHER', data: {} }] };
    const idempotencyKey = first.idempotencyKey ?? '';
    const { kind, asked } = again;
    expect(await find({ actor, kind, idempotencyKey, asked })).toEqual(refused);
    expect(await append(again)).toEqual(refused);
  });

  test('of an act older than the hashes is known by its kind', async () => {
    const { idempotencyKey, ...act } = newAct();
    await append({ ...act, idempotencyKey: null });
    const row = await deps.db
      .selectFrom('act')
      .selectAll()
      .where('id', '=', act.id)
      .executeTakeFirstOrThrow();
    expect(row.requestHash).toBeNull();
    const old = newAct({ idempotencyKey });
    await deps.db
      .insertInto('act')
      .values({
        ...row,
        data: '{}',
        id: old.id,
        subjectId: old.subjectId,
        idempotencyKey,
      })
      .execute();
    const request = { actor, idempotencyKey: idempotencyKey ?? '', asked: 'anything' };
    expect(await find({ ...request, kind: 'note' })).toMatchObject({
      ok: true,
      value: { data: {} },
    });
    expect(await find({ ...request, kind: 'sign' })).toMatchObject({ ok: false });
  });

  test('cannot be guessed from what is kept of it: the hash is keyed by this database', async () => {
    const request = { kind: 'registerProducer', asked: { identifier: '001085012345' } };
    const [one, two] = await inTransaction(deps.db, async (trx) => {
      const first = await hashOfRequest(trx, request);
      await trx
        .updateTable('setting')
        .set({ value: '"AAAA"' })
        .where('key', '=', 'requestKey')
        .execute();
      return [first, await hashOfRequest(trx, request)];
    });
    expect(one).toHaveLength(32);
    expect(one).not.toEqual(two);
  });
});
