import { Readable } from 'node:stream';
import { beforeEach, describe, expect, test } from 'vitest';
import type { KyselyPlugin } from 'kysely';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { IMPORT } from '#domain/imports/import-acts.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import { inTransaction, type Db } from '#storage/database.ts';
import { beginRun } from '#storage/imports/runs.ts';
import { takeTurn } from '#storage/imports/turn.ts';
import { asOwner } from '#storage/testing/owner.ts';
import { codeOf, valueOf } from '../../testing/commune-work.ts';
import { makeActor, PLACES } from '../../testing/make.ts';
import { testDeps } from '../../testing/test-deps.ts';
import { giveRows } from '../give-rows.ts';
import { askUndoList, withdrawList } from '../import-subject.ts';
import { layDown } from '../lay-down.ts';
import { takeList } from '../take-list.ts';
import { viewEntering } from '../view-entering.ts';
import { askToEnter, askToLayDown, askToUndo } from './ask-for-run.ts';
import { clearLongRuns } from './clear-runs.ts';
import { doRun } from './do-run.ts';
import { stopRun } from './stop-run.ts';

const deps = await testDeps({ today: plainDate(2026, 11, 30) });
const { laoCai, bacHa } = PLACES;
const office = await makeActor(deps, 'officeOfficer', { unitId: laoCai });
const colleague = await makeActor(deps, 'officeOfficer', { unitId: laoCai });
const head = await makeActor(deps, 'officeHead', { unitId: laoCai });
const commune = await makeActor(deps, 'communeOfficer', { unitId: bacHa });

const HEAD = 'TT,Tên sản phẩm,Chủ thể,Địa chỉ,Hạng sao,Số quyết định,Ngày quyết định';
let serial = 0;

/** A list whose products are its own; its producers too, unless a name is given. */
async function taken(products: number, producer = '', by = office): Promise<string> {
  serial += 1;
  const named = producer || `HTX của danh sách ${serial}`;
  const rows = Array.from(
    { length: products },
    (_, at) =>
      `${at + 1},Mận ${serial} mẻ ${at},${named} ${Math.floor(at / 2)},xã Bắc Hà,3,4261/QĐ-UBND,29/12/2021`,
  );
  const content = Readable.from([Buffer.from(['DANH SÁCH', HEAD, ...rows].join('\n'))]);
  return valueOf(await takeList(deps, by, { listOf: laoCai, name: 'ds.csv', content })).importId;
}

const state = (importId: string) => readStanding(deps.db, IMPORT, importId);
async function now(importId: string) {
  const { seq: seenSeq } = await state(importId);
  return { importId, seenSeq, idempotencyKey: deps.newId() };
}
async function laying(importId: string) {
  return { ...(await now(importId)), withoutPaper: false };
}
async function entering(importId: string) {
  const { sha256 } = await state(importId);
  return { ...(await now(importId)), shown: sha256 ?? '' };
}
async function laid(importId: string) {
  valueOf(await layDown(deps, office, await laying(importId)));
  return importId;
}
const runOf = async (importId: string) =>
  valueOf(await viewEntering(deps, office, importId, false)).run;
const shown = async (importId: string) => {
  const run = await runOf(importId);
  return run && [run.kind, run.state, run.refusals.map(({ code }) => code)];
};

/** Every run that was asked for, the last first. */
async function lastRun(): Promise<string> {
  const asked = 'select id from import_run order by asked_at desc, id desc limit 1';
  return ((await asOwner(deps.ownerUrl, asked)) as { id: string }[])[0]?.id ?? '';
}
const products = async () => (await deps.db.selectFrom('product').select('id').execute()).length;

beforeEach(() => deps.clock.passMinutes(1));

test('a list is laid down, entered and taken back by jobs, in the name of whoever asked', async () => {
  const importId = await taken(3);
  valueOf(await askToLayDown(deps, office, await laying(importId)));
  expect(await shown(importId)).toEqual(['layDown', 'waiting', []]);
  const asked = await asOwner(deps.ownerUrl, "select data from jobs.job where name = 'list'");
  expect(asked).toContainEqual({ data: { runId: await lastRun() } });
  await doRun(deps, await lastRun());
  expect([(await state(importId)).state, await shown(importId)]).toEqual(['laidDown', null]);

  const before = await products();
  valueOf(await askToEnter(deps, head, await entering(importId)));
  await doRun(deps, await lastRun());
  expect((await state(importId)).state).toBe('entered');
  expect(await products()).toBe(before + 3);
  const { actor } = await deps.db
    .selectFrom('act')
    .select('actorId as actor')
    .where('subjectId', '=', importId)
    .where('kind', '=', 'enter')
    .executeTakeFirstOrThrow();
  expect(actor).toBe(head.accountId);

  valueOf(await askUndoList(deps, office, { ...(await now(importId)), reason: 'nhầm' }));
  valueOf(await askToUndo(deps, head, await now(importId)));
  await doRun(deps, await lastRun());
  expect((await state(importId)).state).toBe('open');
});

test('whoever may not, and what does not fit the list now, is refused before anything waits', async () => {
  const importId = await taken(1);
  expect(await codeOf(askToLayDown(deps, commune, await laying(importId)))).toBe('NOT_ALLOWED');
  expect(await codeOf(askToEnter(deps, head, await entering(importId)))).toBe(
    'IMPORT_NOT_LAID_DOWN',
  );
  const old = { ...(await laying(importId)), seenSeq: 7 };
  expect(await codeOf(askToLayDown(deps, office, old))).toBe('CHANGED_MEANWHILE');
  const nowhere = { ...(await laying(importId)), importId: deps.newId() };
  expect(await codeOf(askToLayDown(deps, office, nowhere))).toBe('NOT_FOUND');
  const own = await makeActor(deps, 'officeHead', { unitId: laoCai });
  valueOf(await layDown(deps, own, await laying(importId)));
  expect(await codeOf(askToEnter(deps, own, await entering(importId)))).toBe('IMPORT_BY_ONESELF');
  expect(await runOf(importId)).toBe(null);
});

test('what cannot be entered is said on the page, until something else is done', async () => {
  const importId = await taken(2);
  valueOf(await giveRows(deps, office, { importId, which: { row: 3 }, ...nothing, star: '5' }));
  valueOf(await askToLayDown(deps, office, await laying(importId)));
  await doRun(deps, await lastRun());
  expect(await shown(importId)).toEqual(['layDown', 'refused', ['IMPORT_PAPER_MISSING']]);
  deps.clock.passMinutes(1);
  valueOf(await layDown(deps, office, { ...(await laying(importId)), withoutPaper: true }));
  expect(await runOf(importId)).toBe(null);
});
const nothing = { producer: '', star: '', decisionNumber: '', decisionDate: '', commune: '' };

describe('while it waits or goes on', () => {
  test('sent twice it is one, and nobody changes, withdraws or asks for something else', async () => {
    const importId = await taken(2);
    const request = await laying(importId);
    valueOf(await askToLayDown(deps, office, request));
    const runId = await lastRun();
    valueOf(await askToLayDown(deps, office, request));
    expect(await lastRun()).toBe(runId);
    expect(await codeOf(askToLayDown(deps, colleague, await laying(importId)))).toBe(
      'IMPORT_AT_WORK',
    );
    const give = { importId, which: { row: 3 }, ...nothing, star: '4' };
    expect(await codeOf(giveRows(deps, colleague, give))).toBe('IMPORT_AT_WORK');
    const back = { ...(await now(importId)), reason: 'thôi' };
    expect(await codeOf(withdrawList(deps, office, back))).toBe('IMPORT_AT_WORK');
    await doRun(deps, runId);
    valueOf(await askToLayDown(deps, office, request));
    expect(await lastRun()).toBe(runId);
  });

  test('whoever asked stops it: at once while it waits, in the middle without a trace', async () => {
    const importId = await laid(await taken(30));
    const before = await products();
    valueOf(await askToEnter(deps, head, await entering(importId)));
    expect(await codeOf(stopRun(deps, office, { importId }))).toBe('NOT_ALLOWED');
    const runId = await lastRun();
    const stopping = stopsWhenItInserts(() => stopRun(deps, head, { importId }));
    await doRun({ ...deps, db: deps.db.withPlugin(stopping) }, runId);
    expect(await shown(importId)).toEqual(['enter', 'cancelled', []]);
    expect([await products(), (await state(importId)).state]).toEqual([before, 'laidDown']);
    valueOf(await askToEnter(deps, head, await entering(importId)));
    valueOf(await stopRun(deps, head, { importId }));
    await doRun(deps, await lastRun());
    expect([await products(), (await state(importId)).state]).toEqual([before, 'laidDown']);
  });

  test('a worker that dies leaves nothing; the next try does all of it once, and the dead one can do no more', async () => {
    const importId = await laid(await taken(3));
    const before = await products();
    valueOf(await askToEnter(deps, head, await entering(importId)));
    const runId = await lastRun();
    await beginRun(deps.db, { runId, worker: deps.newId() }); // and died
    await doRun(deps, runId);
    await doRun(deps, runId);
    expect([await products(), (await state(importId)).state]).toEqual([before + 3, 'entered']);

    const late = await laid(await taken(3));
    valueOf(await askToEnter(deps, head, await entering(late)));
    const lateId = await lastRun();
    const taking = stopsWhenItInserts(() =>
      beginRun(deps.db, { runId: lateId, worker: deps.newId() }),
    );
    await doRun({ ...deps, db: deps.db.withPlugin(taking) }, lateId);
    expect([await products(), (await state(late)).state]).toEqual([before + 3, 'laidDown']);
    deps.clock.passMinutes(61);
    await clearLongRuns(deps);
    expect(await shown(late)).toEqual(['enter', 'failed', []]);
  });

  test('an account that was closed meanwhile enters nothing, nor does what comes an hour late', async () => {
    const importId = await laid(await taken(1));
    const gone = await makeActor(deps, 'officeHead', { unitId: laoCai });
    valueOf(await askToEnter(deps, gone, await entering(importId)));
    await asOwner(
      deps.ownerUrl,
      `update account set active = false where id = '${gone.accountId}'`,
    );
    await doRun(deps, await lastRun());
    expect(await shown(importId)).toEqual(['enter', 'refused', ['NOT_ALLOWED']]);
    valueOf(await askToEnter(deps, head, await entering(importId)));
    deps.clock.passMinutes(61);
    await doRun(deps, await lastRun());
    expect(await shown(importId)).toEqual(['enter', 'refused', ['IMPORT_TOO_LATE']]);
  });
});

test('two lists of the same producers at once: the second is read over what the first entered', async () => {
  const [one, two] = [await taken(2, 'HTX Chung'), await taken(2, 'HTX Chung')];
  await laid(one);
  await laid(two);
  valueOf(await askToEnter(deps, head, await entering(one)));
  const first = await lastRun();
  valueOf(await askToEnter(deps, head, await entering(two)));
  const second = await lastRun();
  await Promise.all([doRun(deps, first), doRun(deps, second)]);
  const states = [(await state(one)).state, (await state(two)).state].sort();
  expect(states).toEqual(['entered', 'laidDown']);
  const producers = deps.db
    .selectFrom('producer')
    .select('id')
    .where('legalName', '=', 'HTX Chung 0');
  expect((await producers.execute()).length).toBe(1);
});

test('whoever comes while another list of the province is written waits for its turn', async () => {
  const importId = await taken(1);
  const order: string[] = [];
  let waiting: Promise<unknown> = Promise.resolve();
  await inTransaction(deps.db, async (trx) => {
    expect(await takeTurn(trx, laoCai)).toBe(true);
    waiting = layDown(deps, office, await laying(importId)).then(() => order.push('laid'));
    await new Promise((after) => setTimeout(after, 500));
    order.push('written');
  });
  await waiting;
  expect(order).toEqual(['written', 'laid']);
});

test('a product more in a list costs 22 statements to lay down, with half a producer', async () => {
  let statements = 0;
  const counting: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    transformResult: ({ result }) => {
      statements += 1;
      return Promise.resolve(result);
    },
  };
  const counted: Db = deps.db.withPlugin(counting);
  const costOf = async (count: number) => {
    const input = await laying(await taken(count));
    statements = 0;
    valueOf(await layDown({ ...deps, db: counted }, office, input));
    return statements;
  };
  const [ten, thirty] = [await costOf(10), await costOf(30)];
  expect((thirty - ten) / 20).toBeLessThanOrEqual(22.5);
});

/** Does something else, once, as soon as a certificate is written. */
function stopsWhenItInserts(act: () => Promise<unknown>): KyselyPlugin {
  let acted = false;
  let certificates = 0;
  return {
    transformQuery: ({ node }) => {
      if (JSON.stringify(node).includes('"certificate"') && node.kind === 'InsertQueryNode')
        certificates += 1;
      return node;
    },
    transformResult: async ({ result }) => {
      if (!acted && certificates > 0) {
        acted = true;
        await act();
      }
      return result;
    },
  };
}
