import { DOSSIER } from '#domain/dossier/dossier.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Actor } from '#domain/access/authorize.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import type { Result } from '#domain/result.ts';
import { listDossiers } from '../dossier/list-dossiers.ts';
import { readReasons } from './read-reasons.ts';
import { viewDossier } from '../dossier/view-dossier.ts';
import { viewHome } from '../home/view-home.ts';
import { draftDecision } from '../recognition/draft-decision.ts';
import { requestNow } from '../testing/commune-work.ts';
import {
  choicesWithTotal,
  giveDossier,
  makeCouncil,
  setOfDried,
  type TestCouncil,
} from '../testing/make-council.ts';
import { makeActor, makeProducer, makeProduct, PLACES, withRole } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { assignDossier } from './assign-dossier.ts';
import { closeSession } from './close-session.ts';
import { confirmKnockOut } from './confirm-knock-out.ts';
import { declareConflict } from './declare-conflict.ts';
import { liftKnockOut } from './lift-knock-out.ts';
import { listSessions } from './list-sessions.ts';
import { markAttendance } from './mark-attendance.ts';
import { minutesFor } from './minutes-for.ts';
import { openSession } from './open-session.ts';
import { saveSheet } from './save-sheet.ts';
import { sealSheet } from './seal-sheet.ts';
import { viewResult } from './view-result.ts';
import { viewSession } from './view-session.ts';
import { viewSheet } from './view-sheet.ts';

const deps = await testDeps({ today: plainDate(2026, 11, 24) });
const set = setOfDried(deps);
/** Nobody else has these words in anything. */
const PRODUCT = 'Mận của phép thử niêm phong';
const PRODUCER = 'Hợp tác xã Phép Thử Niêm Phong';

/** Two councils of three who score; the product is before the first one. */
interface Stage {
  readonly councils: readonly [TestCouncil, TestCouncil];
  readonly dossierId: string;
  /** Everybody who could read anything of the product by any role. */
  readonly readers: readonly Actor[];
  readonly sealed: Set<string>;
}

async function setStage(): Promise<Stage> {
  const small = { quorum: 50, spread: 10 };
  const first = await makeCouncil(deps, small, 3);
  const second = await makeCouncil(deps, small, 3);
  const producer = await makeProducer(deps, { legalName: PRODUCER });
  const product = await makeProduct(deps, producer.id, { name: PRODUCT });
  const { id: dossierId, actor } = await giveDossier(deps, first, { producer, product });
  const inspecting = await withRole(deps, first.scorers[2], 'inspector', {
    unitId: PLACES.laoCai,
  });
  const again = await withRole(deps, first.scorers[1], 'councilMember', {
    sessionId: second.sessionId,
  });
  return {
    councils: [first, second],
    dossierId,
    sealed: new Set(),
    readers: [
      first.scorers[0],
      again,
      inspecting,
      first.secretary,
      ...second.scorers.slice(0, 1),
      second.secretary,
      first.office,
      await makeActor(deps, 'leader', { unitId: PLACES.laoCai }),
      await makeActor(deps, 'inspector', { unitId: PLACES.laoCai }),
      await makeActor(deps, 'advisor', { unitId: PLACES.laoCai }),
      await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa }),
      await makeActor(deps, 'administrator', { unitId: PLACES.laoCai }),
      actor,
    ],
  };
}

const KINDS = ['seal', 'attend', 'tie', 'knock', 'lift', 'close', 'open', 'give'] as const;

interface Attempt {
  readonly kind: (typeof KINDS)[number];
  readonly council: 0 | 1;
  readonly who: 0 | 1 | 2;
  readonly yes: boolean;
}

/** Somebody tries something; false when the rules refuse it. */
async function attempt(stage: Stage, { kind, council: no, who, yes }: Attempt): Promise<boolean> {
  const { dossierId, sealed } = stage;
  const council = stage.councils[no];
  const { sessionId, secretary } = council;
  const member = council.scorers[who] ?? council.scorers[0];
  const request = { sessionId, dossierId, idempotencyKey: deps.newId() };
  switch (kind) {
    case 'open':
      return did(
        openSession(deps, secretary, { ...request, absent: yes ? [] : [member.accountId] }),
      );
    case 'attend':
      return did(
        markAttendance(deps, secretary, {
          ...request,
          accountId: member.accountId,
          present: yes,
        }),
      );
    case 'tie':
      return yes && did(declareConflict(deps, member, { ...request, reason: 'em ruột' }));
    case 'knock':
      return did(confirmKnockOut(deps, secretary, { ...request, ground: 'd1', proof: 'Giấy giả' }));
    case 'lift':
      return did(liftKnockOut(deps, secretary, { ...request, reason: 'Nhầm' }));
    case 'close':
      return did(closeSession(deps, secretary, request));
    case 'give': {
      const now = await requestNow(deps, dossierId);
      return did(assignDossier(deps, council.office, { ...now, sessionId }));
    }
    case 'seal': {
      const words = secretOf(no, member);
      const choices = choicesWithTotal(set, yes ? 74 : 60 + who * 7);
      const sheet = { sessionId, dossierId, choices, remarks: { '1.1': words }, comment: words };
      const saved = await saveSheet(deps, member, { ...sheet, seenVersion: 0 });
      const seenVersion = saved.ok ? saved.value.version : 1;
      const done = await sealSheet(deps, member, { ...request, seenVersion });
      if (done.ok) sealed.add(words);
      return done.ok;
    }
  }
}

async function did(answer: Promise<Result<unknown>>): Promise<boolean> {
  return (await answer).ok;
}

/** Words that stand on this member's sheet alone. */
function secretOf(council: 0 | 1, { accountId }: Actor): string {
  return `Kín ${council} ${accountId}`;
}

/** Everything that this reader can have of the product, by every page, list and paper. */
async function sentTo(stage: Stage, reader: Actor): Promise<string> {
  const { councils, dossierId } = stage;
  const answers: unknown[] = [
    await viewDossier(deps, reader, dossierId),
    await readReasons(deps, reader, dossierId),
    await listDossiers(deps, reader, { show: null, words: 'phep thu niem phong', page: 1 }),
    await viewHome(deps, reader),
    await listSessions(deps, reader, { state: null, page: 1 }),
  ];
  for (const { sessionId } of councils) {
    answers.push(
      await viewSession(deps, reader, sessionId),
      await viewResult(deps, reader, sessionId, dossierId),
      await viewSheet(deps, reader, sessionId, dossierId),
      await minutesFor(deps, reader, sessionId),
      await draftDecision(deps, reader, sessionId),
    );
  }
  return JSON.stringify(answers);
}

/** What tells points without anybody's words: totals, averages, levels. A sheet here has 60 and more. */
const POINTS = /"total":\d\d|"total":\{"numerator":[1-9]|"averageNumerator":|"levels":\[\{/;

async function isStillScored(dossierId: string): Promise<boolean> {
  const { state } = await readStanding(deps.db, DOSSIER, dossierId);
  return state === 'accepted' || state === 'inCouncil';
}

/** First the session opens; then anything, in any order, with a last member missing most of the time. */
const attempts = fc
  .tuple(
    fc.array(
      fc.record({
        kind: fc.constantFrom(...KINDS, 'seal', 'seal', 'attend', 'close', 'give' as const),
        council: fc.constantFrom(0 as const, 0 as const, 1 as const),
        who: fc.constantFrom(0 as const, 1 as const, 2 as const),
        yes: fc.boolean(),
      }),
      { minLength: 12, maxLength: 16 },
    ),
    fc.constantFrom(0 as const, 1 as const, 2 as const),
  )
  .map(([any, late]): readonly Attempt[] => [
    { kind: 'open', council: 0, who: 0, yes: true },
    ...([0, 1, 2] as const)
      .filter((who) => who !== late)
      .map((who): Attempt => ({ kind: 'seal', council: 0, who, yes: false })),
    { kind: 'attend', council: 0, who: late, yes: false },
    ...any,
  ]);

test.each(fc.sample(attempts, { seed: 26, numRuns: 3 }).map((tried, at) => ({ at, tried })))(
  'whatever all roles do, nobody reads another’s sheet while somebody may still score (day $at)',
  { timeout: 600_000 },
  async ({ tried }) => {
    const stage = await setStage();
    for (const one of tried) {
      if (!(await attempt(stage, one))) continue;
      const closed = await isStillScored(stage.dossierId);
      for (const reader of stage.readers) {
        const sent = await sentTo(stage, reader);
        if (!closed) continue;
        const others = [...stage.sealed].filter((words) => !words.includes(reader.accountId));
        const told = [
          ...others.filter((words) => sent.includes(words)),
          ...(POINTS.exec(sent) ?? []),
        ];
        expect({ after: one.kind, reader: reader.name, told }).toEqual({
          after: one.kind,
          reader: reader.name,
          told: [],
        });
      }
    }
  },
);
