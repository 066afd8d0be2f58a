import { describe, expect, test } from 'vitest';
import type { Actor } from '#domain/access/authorize.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { codeOf, valueOf } from '../testing/commune-work.ts';
import { makeDossier } from '../testing/make-dossier.ts';
import { makeSession } from '../testing/make-session.ts';
import { makeActor, makeProducer, makeProduct, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { listDossiers, statesWaitingFor, type DossierFilter } from './list-dossiers.ts';
import { viewDossier } from './view-dossier.ts';

const deps = await testDeps({ today: plainDate(2026, 9, 24) });
const sessionId = await makeSession(deps);
const plums = await makeProducer(deps);
const tea = await makeProducer(deps, {
  legalName: 'Hộ kinh doanh Lâm Thị Sen',
  unitId: PLACES.lungPhinh,
});
const draft = await makeDossier(deps, 'draft', { producer: plums });
const review = await makeDossier(deps, 'communeReview', {
  producer: plums,
  product: await makeProduct(deps, plums.id, { name: 'Lê Tai nung sấy' }),
});
const ofTea = await makeDossier(deps, 'submitted', {
  producer: tea,
  product: await makeProduct(deps, tea.id, { name: 'Chè dây rừng', annexI: 'I.5.b' }),
});
const inCouncil = await makeDossier(deps, 'inCouncil', {
  producer: plums,
  product: await makeProduct(deps, plums.id, { name: 'Mứt mận' }),
  sessionId,
});
const SENT = [review, ofTea, inCouncil];
const ALL = [draft, ...SENT];

const ALLOWED: readonly (readonly [string, Actor, readonly { readonly id: string }[]])[] = [
  [
    'its own producer',
    await makeActor(deps, 'producer', { producerId: plums.id }),
    [draft, review, inCouncil],
  ],
  [
    'the officer of the commune',
    await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa }),
    [review, inCouncil],
  ],
  [
    'the officer of another commune',
    await makeActor(deps, 'communeOfficer', { unitId: PLACES.lungPhinh }),
    [ofTea],
  ],
  [
    'the Coordination Office',
    await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai }),
    SENT,
  ],
  ['an inspector', await makeActor(deps, 'inspector', { unitId: PLACES.laoCai }), SENT],
  [
    'the office of another province',
    await makeActor(deps, 'officeOfficer', { unitId: PLACES.vinhLong }),
    [],
  ],
  ['a member of the session', await makeActor(deps, 'councilMember', { sessionId }), [inCouncil]],
  ['an administrator', await makeActor(deps, 'administrator', { unitId: PLACES.laoCai }), []],
];

const EVERYTHING: DossierFilter = { show: null, words: '', page: 1 };

describe.each(ALLOWED)('%s', (_who, actor, expected) => {
  test('finds in the list exactly what it may open', async () => {
    const { rows, total } = await listDossiers(deps, actor, EVERYTHING);
    const ids = expected.map(({ id }) => id).toSorted();
    expect(rows.map(({ id }) => id).toSorted()).toEqual(ids);
    expect(total).toBe(ids.length);
    for (const { id } of ALL) {
      const answer = await viewDossier(deps, actor, id);
      expect(answer.ok).toBe(ids.includes(id));
      // A draft that was never sent is not even there for those who see what was sent.
      const hidden = id === draft.id && ids.includes(review.id) ? 'NOT_FOUND' : 'NOT_ALLOWED';
      if (!answer.ok) expect(answer.refusals[0].code).toBe(hidden);
    }
  });
});

describe('the list', () => {
  const producer = ALLOWED[0]?.[1];
  const officer = ALLOWED[1]?.[1];
  if (!producer || !officer) throw new Error('both are in the table above');

  test('puts first what waits for whoever looks', async () => {
    const own = await listDossiers(deps, producer, EVERYTHING);
    expect(own.rows[0]?.id).toBe(draft.id);
    const atCommune = await listDossiers(deps, officer, EVERYTHING);
    expect(atCommune.rows[0]).toMatchObject({ id: review.id, state: 'communeReview' });
  });

  test('can be narrowed to what waits, to a state, and to words without diacritics', async () => {
    const ids = async (filter: Partial<DossierFilter>) =>
      (await listDossiers(deps, officer, { ...EVERYTHING, ...filter })).rows.map(({ id }) => id);
    expect(await ids({ show: 'mine' })).toEqual([review.id]);
    expect(await ids({ show: 'inCouncil' })).toEqual([inCouncil.id]);
    expect(await ids({ words: 'le tai NUNG' })).toEqual([review.id]);
    expect(await ids({ words: 'ban may' })).toHaveLength(2);
    expect(await ids({ words: '100%_' })).toEqual([]);
    expect(await ids({ page: 2 })).toEqual([]);
  });

  test('waits only where a role has something else to do than to take back', () => {
    expect(statesWaitingFor(['producer'])).toEqual([
      'none',
      'draft',
      'completing',
      'returned',
      'officeReturned',
    ]);
    expect(statesWaitingFor(['communeOfficer'])).toEqual(['submitted', 'communeReview']);
    expect(statesWaitingFor(['inspector'])).toEqual([]);
  });
});

describe('the desks a dossier leads to', () => {
  test('are those of the reader alone', async () => {
    const desks = async (actor: Actor | undefined) =>
      actor && valueOf(await viewDossier(deps, actor, inCouncil.id)).desks;
    expect(await desks(ALLOWED[0]?.[1])).toEqual({ producer: true, commune: false, office: false });
    expect(await desks(ALLOWED[1]?.[1])).toEqual({ producer: false, commune: true, office: false });
    expect(await desks(ALLOWED[3]?.[1])).toEqual({ producer: false, commune: false, office: true });
    expect(await desks(ALLOWED[6]?.[1])).toEqual({
      producer: false,
      commune: false,
      office: false,
    });
  });
});

test.each(['nothing', "' or 1=1 --", '00000000-0000-4000-8000-ffffffffffff'])(
  'a dossier %j is not found',
  async (id) => {
    const actor = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
    expect(await codeOf(viewDossier(deps, actor, id))).toBe('NOT_FOUND');
  },
);
