import { describe, expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { confirmMerge } from '../parties/confirm-merge.ts';
import { requestMerge } from '../parties/request-merge.ts';
import { codeOf, valueOf } from '../testing/commune-work.ts';
import { makeCheckPeople, makeClosed, makeStarred } from '../testing/make-check.ts';
import { makeCertificate } from '../testing/make-certificate.ts';
import { makeProducer, makeProduct, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { draftCheckPlan } from './draft-check-plan.ts';
import { orderCheck } from './order-check.ts';
import { viewCheckPlan } from './view-check-plan.ts';

const TODAY = plainDate(2026, 11, 24);
const deps = await testDeps({ today: TODAY });
const people = await makeCheckPeople(deps);
const double = await makeStarred(deps, 'LC-09-2026-0001');
const kept = { code: 'LC-09-2026-0002', producer: await makeProducer(deps) };
await makeCertificate(deps, {
  ...{ code: kept.code, decidedOn: plainDate(2026, 8, 1) },
  product: await makeProduct(deps, kept.producer.id, { name: 'Mứt mận' }),
});
const key = () => ({ idempotencyKey: deps.newId() });
const of = { producerId: double.producer.id, intoId: kept.producer.id };
const why = { kind: 'same', on: TODAY, reason: 'ghi hai lần' } as const;
const asked = valueOf(await requestMerge(deps, people.officer, { ...of, ...why, ...key() }));
const { producerId } = of;
const second = { producerId, requestId: asked.requestId, shown: '1.1', ...key() };
valueOf(await confirmMerge(deps, people.head, second));

describe('two producers that were merged', () => {
  test('are one of whom the plan of a year chooses', async () => {
    const method = { byRisk: 1, randomMode: 'count', randomValue: 2 } as const;
    const unitId = PLACES.laoCai;
    const draft = { unitId, year: 2026, ...method, reason: null, ...key() };
    const { planId } = valueOf(await draftCheckPlan(deps, people.officer, draft));
    const { standing } = valueOf(await viewCheckPlan(deps, people.head, planId));
    expect(standing).toMatchObject({ products: 2, producers: 1 });
  });

  test('are checked again within the year only with a reason, through whichever star (Đ9.2b)', async () => {
    await makeClosed(deps, people, double.code, { result: 'kept' });
    const order = { code: kept.code, kind: 'unannounced', reason: 'Theo đề nghị của xã' } as const;
    const again = orderCheck(deps, people.officer, { ...order, againReason: null, ...key() });
    expect(await codeOf(again)).toBe('CHECKED_NOT_LONG_AGO');
  });
});
