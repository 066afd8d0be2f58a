import { asConfirmed } from '#app/access/confirmed-actor.ts';
import { confirmKnockOut } from '#app/council/confirm-knock-out.ts';
import { closeSession } from '#app/council/close-session.ts';
import { createSession } from '#app/council/create-session.ts';
import { declareConflict } from '#app/council/declare-conflict.ts';
import { openSession } from '#app/council/open-session.ts';
import type { Seat, SeatRole } from '#domain/council/session.ts';
import { OFFICIALS, PROVINCE } from '../people.ts';
import { COUNCIL, type DemoSession } from '../sessions.ts';
import { done, type Stage } from '../stage.ts';
import { castOf, sessionIdOf, type Plot } from './cast.ts';
import { decisionScenes } from './decision.ts';
import { sheetScenes } from './sheets.ts';
import { atWork, on, type Scene } from './scenes.ts';

const OFFICE = 'van-phong';

/** Minutes after midnight. */
const AT = { plan: 10 * 60, conflict: 8 * 60, open: 8 * 60 + 30, close: 16 * 60 + 45 } as const;

/** A council session from its plan to the decision, as far as it has come. */
export function sessionScenes(stage: Stage, plot: Plot, session: DemoSession): readonly Scene[] {
  const { key, created, opened, conflicts = [] } = session;
  const name = (what: string) => `session/${key}/${what}`;
  const plan = { name: name('plan'), day: on(created), minutes: AT.plan };
  atWork(stage, plan.name, plan.day);
  const planned = { ...plan, play: () => planSession(stage, plot, session) };
  if (opened === undefined) return [planned];
  const day = on(opened);
  atWork(stage, name('open'), day);
  const declared = conflicts.map(({ member, product, reason }) => ({
    name: name(`conflict/${member}`),
    day,
    minutes: AT.conflict,
    play: async () => {
      const input = { ...requestOf(stage, plot, session), reason };
      const { dossierId } = castOf(plot, product);
      const actor = stage.actor(member);
      done(name(member), await declareConflict(stage.deps, actor, { ...input, dossierId }));
    },
  }));
  const opening = {
    name: name('open'),
    day,
    minutes: AT.open,
    play: async () => {
      const absent = (session.absent ?? []).map((key) => stage.actor(key).accountId);
      const input = { ...requestOf(stage, plot, session), absent };
      done(name('open'), await openSession(stage.deps, stage.actor(COUNCIL.secretary), input));
    },
  };
  return [
    planned,
    ...declared,
    opening,
    ...knockOutScenes(stage, plot, session),
    ...sheetScenes(stage, plot, session),
    ...(session.progress ? [] : [closing(stage, plot, session)]),
    ...decisionScenes(stage, plot, session),
  ];
}

function closing(stage: Stage, plot: Plot, session: DemoSession): Scene {
  return {
    name: `session/${session.key}/close`,
    day: on(session.held),
    minutes: AT.close,
    play: async () => {
      const input = requestOf(stage, plot, session);
      const closed = await closeSession(
        stage.deps,
        asConfirmed(stage.actor(COUNCIL.secretary)),
        input,
      );
      done(`close ${session.key}`, closed);
    },
  };
}

function knockOutScenes(stage: Stage, plot: Plot, session: DemoSession): readonly Scene[] {
  return session.verdicts.flatMap(({ product, knockOut }) => {
    if (!knockOut) return [];
    const play = async () => {
      const { dossierId } = castOf(plot, product);
      const input = { ...requestOf(stage, plot, session), ...knockOut, dossierId };
      const secretary = stage.actor(COUNCIL.secretary);
      done(`knock-out of ${product}`, await confirmKnockOut(stage.deps, secretary, input));
    };
    const name = `session/${session.key}/knock-out/${product}`;
    return [{ name, day: on(session.held), minutes: AT.open + 20, play }];
  });
}

function requestOf({ deps }: Stage, plot: Plot, { key }: DemoSession) {
  return { sessionId: sessionIdOf(plot, key), idempotencyKey: deps.newId() };
}

async function planSession(stage: Stage, plot: Plot, session: DemoSession): Promise<void> {
  const { key, name, held, place } = session;
  const seats = seatsOfCouncil(stage);
  const { sessionId } = done(
    `plan ${key}`,
    await createSession(stage.deps, stage.actor(OFFICE), {
      unitId: PROVINCE,
      name,
      heldOn: on(held),
      place,
      councilDecision: COUNCIL.decision,
      councilDecidedOn: on(COUNCIL.decided),
      seats: seats.map(({ seat }) => seat),
      idempotencyKey: stage.deps.newId(),
    }),
  );
  plot.sessionIds.set(key, sessionId);
  for (const { person, seat } of seats) {
    const role = seat.role === 'chair' || seat.role === 'secretary' ? seat.role : 'councilMember';
    stage.grant(person, { role, sessionId });
  }
}

interface Seated {
  readonly person: string;
  readonly seat: Seat;
}

function seatsOfCouncil(stage: Stage): readonly Seated[] {
  const { chair, deputy, members, secretary } = COUNCIL;
  return [
    seatOf(stage, chair, 'chair'),
    seatOf(stage, deputy, 'deputy'),
    ...members.map((member) => seatOf(stage, member, 'member')),
    seatOf(stage, secretary, 'secretary'),
  ];
}

function seatOf(stage: Stage, person: string, role: SeatRole): Seated {
  const found = OFFICIALS.find(({ key }) => key === person);
  if (!found) throw new Error(`nobody is called ${person}`);
  const { name, bodyName } = found;
  const { accountId } = stage.actor(person);
  return { person, seat: { accountId, name, bodyName, role, voting: role !== 'secretary' } };
}
