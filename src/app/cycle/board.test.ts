import { beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '#domain/calendar/day-arithmetic.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { laneOf, LANES } from '#domain/cycle/lane.ts';
import { LAST_STATES, type DossierState } from '#domain/dossier/transitions.ts';
import { withdrawDossier } from '../dossier/withdraw-dossier.ts';
import { valueOf } from '../testing/commune-work.ts';
import { makeDossier } from '../testing/make-dossier.ts';
import { makeIdea } from '../testing/make-idea.ts';
import { makeActor, makeProducer, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { handOver } from './hand-over.ts';
import { refuseIdea } from './refuse-idea.ts';
import { listBoardLane, viewBoard } from './view-board.ts';

const TODAY = plainDate(2026, 9, 24);
const deps = await testDeps({ today: TODAY });
const commune = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });
const neighbour = await makeActor(deps, 'communeOfficer', { unitId: PLACES.lungPhinh });
const office = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
const elsewhere = await makeActor(deps, 'officeOfficer', { unitId: PLACES.vinhLong });
const ALL = { year: 2026, unit: null };

/** States that a dossier is brought to without a council. */
const STATES = [
  'draft',
  'submitted',
  'communeReview',
  'completing',
  'returned',
  'forwarded',
  'withdrawn',
] as const;
/** What was made, with the states by which the rule says where it stands. */
const made = new Map<string, Parameters<typeof laneOf>[0]>();

async function handedOver(until: 'draft' | 'withdrawn') {
  const producer = await makeProducer(deps);
  const owner = await makeActor(deps, 'producer', { producerId: producer.id });
  const ideaId = await makeIdea(deps, commune, PLACES.bacHa, {
    ...{ until: 'carrying', producerId: producer.id },
  });
  const keys = { idempotencyKey: deps.newId(), productKey: deps.newId(), dossierKey: deps.newId() };
  const form = { ideaId, seenSeq: 5, productId: '', annexI: '', kind: 'first' as const, ...keys };
  const { dossierId } = valueOf(await handOver(deps, owner, form));
  const withdrawn = { dossierId, seenSeq: 1, idempotencyKey: deps.newId(), reason: 'Chưa đủ' };
  if (until === 'withdrawn') valueOf(await withdrawDossier(deps, owner, withdrawn));
  made.set(ideaId, { idea: 'handedOver', dossier: until, starLost: false });
}

beforeAll(async () => {
  for (const until of ['sent', 'accepted', 'planned', 'carrying'] as const) {
    const id = await makeIdea(deps, commune, PLACES.bacHa, { until });
    made.set(id, { idea: until, dossier: null, starLost: false });
  }
  const refused = await makeIdea(deps, commune, PLACES.bacHa);
  const act = { ideaId: refused, seenSeq: 1, idempotencyKey: deps.newId() };
  valueOf(await refuseIdea(deps, commune, { ...act, reason: 'Đã có ở xã' }));
  made.set(refused, { idea: 'refused', dossier: null, starLost: false });
  await handedOver('draft');
  await handedOver('withdrawn');
  for (const state of STATES) {
    const dossier: DossierState = state;
    const { id: dossierId } = await makeDossier(deps, state);
    made.set(dossierId, { idea: null, dossier, starLost: false });
  }
});

describe('the board', () => {
  test('has every idea and every open dossier in the one step that the rule says, on any day', async () => {
    for (const day of [TODAY, addDays(TODAY, 1), plainDate(2027, 1, 1), plainDate(2027, 12, 31)]) {
      deps.clock.moveTo(day);
      const asked = { year: day.startsWith('2027') ? 2027 : 2026, unit: null };
      const { counts } = await viewBoard(deps, office, asked);
      const stood = new Map<string, number>();
      for (const lane of LANES) {
        const { rows, total } = await listBoardLane(deps, office, { ...asked, lane, page: 1 });
        expect([rows.length, counts.lanes[lane]]).toEqual([total, total]);
        for (const { id } of rows) {
          expect(stood.has(id)).toBe(false);
          stood.set(id, lane);
        }
      }
      const said = [...made].flatMap(([id, way]) => {
        const lane = laneOf(way);
        return lane === null ? [] : ([[id, lane]] as const);
      });
      expect([...stood].sort()).toEqual(said.sort());
      // Whoever has neither an end nor a draft of its own is on it.
      const open = [...made.values()].filter(({ idea, dossier }) =>
        idea !== null
          ? idea !== 'refused'
          : dossier !== 'draft' && !LAST_STATES.includes(dossier ?? 'none'),
      );
      expect(stood.size).toBe(open.length);
    }
    deps.clock.moveTo(TODAY);
  });

  test('counts what became of the ideas of a year, and says how long each product stands and who must act', async () => {
    deps.clock.moveTo(addDays(TODAY, 12));
    const { counts, first } = await viewBoard(deps, commune, { ...ALL, unit: PLACES.bacHa });
    expect(counts.ideas).toEqual({
      ...{ all: 7, accepted: 5, planned: 4, carrying: 3, handedIn: 0, starred: 0, ended: 1 },
    });
    expect(first.find(({ lane }) => lane === 2)).toMatchObject({
      ...{ product: 'Siro mận', days: 12, next: 'commune', pace: 'tooLong', where: 'Xã Bắc Hà' },
    });
    deps.clock.moveTo(TODAY);
  });

  test('of a year before the first slip is empty, and so is that of a place where nothing lies', async () => {
    const none = { 2: 0, 3: 0, 4: 0, 5: 0, 6: 0 };
    expect((await viewBoard(deps, office, { ...ALL, year: 2025 })).counts.lanes).toEqual(none);
    for (const actor of [neighbour, elsewhere])
      expect((await viewBoard(deps, actor, ALL)).counts.lanes).toEqual(none);
    // A unit in the address reaches no further than the right.
    expect((await viewBoard(deps, neighbour, { ...ALL, unit: PLACES.bacHa })).counts.lanes).toEqual(
      none,
    );
  });
});
