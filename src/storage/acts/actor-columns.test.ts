import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { ActorIdentity } from '#domain/access/actor-identity.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { makeAccount } from '#app/testing/make.ts';
import { testDeps } from '#app/testing/test-deps.ts';
import { inTransaction } from '../database.ts';
import { ACTOR_COLUMNS, withActor } from './actor-columns.ts';
import { appendAct, hashOf, type NewAct } from './append-act.ts';
import { findRequest } from './find-request.ts';

const deps = await testDeps({ today: plainDate(2026, 9, 14) });
const accountId = await makeAccount(deps, { name: 'Lù Văn Toàn' });
const ACTORS: readonly ActorIdentity[] = [
  { kind: 'person', accountId },
  { kind: 'console', osUser: 'quan-tri' },
  { kind: 'console', osUser: null },
  { kind: 'job', name: 'nightly' },
  { kind: 'program', keyId: 'k-1' },
  { kind: 'visitor' },
];

const newAct = (actor: ActorIdentity, changes: Partial<NewAct> = {}): NewAct => ({
  id: deps.newId(),
  subjectKind: 'decision',
  subjectId: deps.newId(),
  afterSeq: 0,
  kind: 'note',
  actor,
  role: 'administrator',
  at: deps.clock.now(),
  onDay: deps.clock.today(),
  data: {},
  idempotencyKey: deps.newId(),
  ...changes,
});
const append = (act: NewAct) => inTransaction(deps.db, (trx) => appendAct(trx, act, null));

describe.each(ACTORS)('an act by %o', (actor) => {
  test('is read again as done by the same, under the hash that was written', async () => {
    const act = newAct(actor);
    await append(act);
    const row = await deps.db
      .selectFrom('act')
      .select([...ACTOR_COLUMNS, 'hash'])
      .where('id', '=', act.id)
      .executeTakeFirstOrThrow();
    expect(withActor(row)).toEqual({ actor, hash: hashOf(act, null) });
  });

  test('is done once, however often its request comes, and the request is nobody else’s', async () => {
    const asked = { text: 'Ghi chú' };
    const act = newAct(actor, { asked });
    expect(await append(act)).toEqual({ ok: true, value: 'added' });
    const idempotencyKey = act.idempotencyKey ?? '';
    const again = newAct(actor, { idempotencyKey, asked });
    expect(await append(again)).toEqual({ ok: true, value: 'repeated' });
    const found = await inTransaction(deps.db, (trx) =>
      Promise.all(
        ACTORS.map((one) => findRequest(trx, { actor: one, kind: 'note', idempotencyKey, asked })),
      ),
    );
    expect(found.map((one) => one.ok && one.value?.subjectId)).toEqual(
      ACTORS.map((one) => (one === actor ? act.subjectId : undefined)),
    );
  });

  test('slips into the table but once, even when two requests did not see each other', async () => {
    const act = newAct(actor);
    await append(act);
    const copy = sql`insert into act select ${deps.newId()}::uuid, subject_kind, ${deps.newId()}::uuid, seq, kind,
      actor_id, role, at, on_day, data, idempotency_key, previous_hash, hash, actor_kind, actor_name
      from act where id = ${act.id}::uuid`;
    await expect(copy.execute(deps.db)).rejects.toThrow('act_request');
  });
});

test('the table takes no person without an account, and no other actor with one', async () => {
  const act = newAct({ kind: 'person', accountId });
  await append(act);
  for (const columns of [
    sql`'person', null::uuid, null`,
    sql`'console', ${accountId}::uuid, null`,
    sql`'job', ${accountId}::uuid, 'nightly'`,
    sql`'job', null::uuid, null`,
    sql`'person', ${accountId}::uuid, 'nightly'`,
    sql`'program', null::uuid, null`,
    sql`'visitor', ${accountId}::uuid, null`,
    sql`'visitor', null::uuid, 'lan'`,
    sql`'nobody', null::uuid, null`,
  ]) {
    const copy = sql`insert into act (actor_kind, actor_id, actor_name, id, subject_kind, subject_id, seq, kind, role, at, on_day, data, hash)
      select ${columns}, ${deps.newId()}::uuid, subject_kind, ${deps.newId()}::uuid, seq, kind, role, at, on_day, data, hash
      from act where id = ${act.id}::uuid`;
    await expect(copy.execute(deps.db)).rejects.toThrow('violates check constraint');
  }
});
