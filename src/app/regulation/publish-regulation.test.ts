import { describe, expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { REGULATION_DEFAULTS } from '#domain/regulation/regulation.ts';
import { codeOf, valueOf } from '../testing/commune-work.ts';
import { makeCandidate } from '../testing/make-council.ts';
import { makeActor, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { createSession } from '../council/create-session.ts';
import { listRegulations } from './list-regulations.ts';
import { publishRegulation, type PublishRegulation } from './publish-regulation.ts';

const today = plainDate(2026, 9, 24);
const deps = await testDeps({ today });
const head = await makeActor(deps, 'officeHead', { unitId: PLACES.laoCai });
const officer = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });

function regulation(changes: Partial<PublishRegulation> = {}): PublishRegulation {
  return {
    unitId: PLACES.laoCai,
    number: '31/2026/QĐ-UBND',
    signedOn: plainDate(2026, 9, 1),
    validFrom: plainDate(2026, 9, 10),
    validTo: null,
    settings: { ...REGULATION_DEFAULTS, quorum: 67 },
    idempotencyKey: deps.newId(),
    ...changes,
  };
}

/** The acts on a version, as the ledger keeps them. */
function whoPublished(id: string) {
  return deps.db
    .selectFrom('act')
    .select(['actorId as accountId', 'data'])
    .where('subjectKind', '=', 'regulation')
    .where('subjectId', '=', id)
    .execute();
}

async function versions() {
  const [province] = await listRegulations(deps, officer);
  return province?.versions.map((one) => [one.number, one.standing, one.settings.quorum]);
}

describe('the head of the office publishes the Regulation', () => {
  test('once, however often the form is sent, and a session can then be planned', async () => {
    const chair = await makeCandidate(deps, 'Vàng Thị Mẫu', 'Ủy ban nhân dân tỉnh');
    const plan = () =>
      createSession(deps, officer, {
        unitId: PLACES.laoCai,
        name: 'Phiên đầu tiên',
        heldOn: today,
        place: 'Hội trường',
        councilDecision: '1120/QĐ-UBND',
        councilDecidedOn: today,
        seats: [
          { accountId: chair, name: '', bodyName: '', role: 'chair', voting: true },
          {
            accountId: officer.accountId,
            name: '',
            bodyName: '',
            role: 'secretary',
            voting: false,
          },
        ],
        idempotencyKey: deps.newId(),
      });
    expect(await codeOf(plan())).toBe('REGULATION_NOT_IN_FORCE');
    const once = regulation();
    const sent = await Promise.all([
      publishRegulation(deps, head, once),
      publishRegulation(deps, head, once),
    ]);
    const [one, other] = sent.map(valueOf);
    expect(one).toEqual(other);
    expect(await whoPublished(one?.regulationId ?? '')).toEqual([
      { accountId: head.accountId, data: { unitId: PLACES.laoCai, number: '31/2026/QĐ-UBND' } },
    ]);
    expect(await versions()).toEqual([['31/2026/QĐ-UBND', 'inForce', 67]]);
    const [province] = await listRegulations(deps, officer);
    expect(province?.versions[0]?.rules[0]).toBe(
      'phiên họp hợp lệ khi có mặt từ 67% số thành viên có quyền chấm điểm, trong đó có Chủ tịch hoặc Phó Chủ tịch Hội đồng',
    );
    expect(await codeOf(plan())).toBe('ok');
  });

  test('again when a figure was wrong: the later one is in force, the earlier one stays as it was', async () => {
    valueOf(await publishRegulation(deps, head, regulation({ settings: { quorum: 75 } })));
    const next = regulation({ number: '40/2026/QĐ-UBND', validFrom: plainDate(2027, 1, 1) });
    valueOf(await publishRegulation(deps, head, next));
    expect(await versions()).toEqual([
      ['40/2026/QĐ-UBND', 'coming', 67],
      ['31/2026/QĐ-UBND', 'inForce', 75],
      ['31/2026/QĐ-UBND', 'past', 67],
    ]);
    const [province] = await listRegulations(deps, head);
    expect(province?.mayPublish).toBe(true);
  });
});

describe('publishing is refused', () => {
  test('with settings that are none, and nothing is written', async () => {
    const before = await versions();
    const wrong = regulation({ number: '', settings: { quorum: 101 } });
    expect(await publishRegulation(deps, head, wrong)).toEqual({
      ok: false,
      refusals: [
        { code: 'REGULATION_OUT_OF_RANGE', data: { setting: 'quorum', min: 1, max: 100 } },
        { code: 'REGULATION_NUMBER_MISSING', data: {}, field: 'number' },
      ],
    });
    expect(await versions()).toEqual(before);
  });

  test('for a commune, and to everybody but the head of the office there', async () => {
    const elsewhere = await makeActor(deps, 'officeHead', { unitId: PLACES.vinhLong });
    const administrator = await makeActor(deps, 'administrator', { unitId: PLACES.laoCai });
    const leader = await makeActor(deps, 'leader', { unitId: PLACES.laoCai });
    for (const actor of [officer, elsewhere, administrator, leader]) {
      expect(await codeOf(publishRegulation(deps, actor, regulation()))).toBe('NOT_ALLOWED');
    }
    const commune = regulation({ unitId: PLACES.bacHa });
    expect(await codeOf(publishRegulation(deps, head, commune))).toBe('NOT_FOUND');
    expect(await listRegulations(deps, administrator)).toEqual([]);
    const [other] = await listRegulations(deps, elsewhere);
    expect(other?.versions).toEqual([]);
    const [own] = await listRegulations(deps, officer);
    expect(own?.mayPublish).toBe(false);
  });
});

describe('the key of a Regulation', () => {
  test('under one key once: other content is refused, not reported as published', async () => {
    const first = regulation({ number: '30/2026/QĐ-UBND', validTo: plainDate(2026, 9, 12) });
    const once = valueOf(await publishRegulation(deps, head, first));
    expect(valueOf(await publishRegulation(deps, head, first))).toEqual(once);
    const other = { ...first, settings: { ...REGULATION_DEFAULTS, quorum: 80 } };
    expect(await codeOf(publishRegulation(deps, head, other))).toBe('KEY_USED_FOR_ANOTHER');
    expect(await whoPublished(once.regulationId)).toHaveLength(1);
  });
});
