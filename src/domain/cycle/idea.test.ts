import { describe, expect, test } from 'vitest';
import { rolesAllowed, standingOf, type Subject } from '../acts/subject.ts';
import { plainDate, type Instant, type PlainDate } from '../calendar/plain-date.ts';
import { IDEA, type IdeaAct, type IdeaActs, type IdeaStanding } from './idea.ts';
import { SENT_STATES, type IdeaState } from './states.ts';

const SENT = plainDate(2026, 4, 2);
const LATER = plainDate(2026, 4, 20);

type Said = readonly [kind: IdeaAct['kind'], data: object, onDay: PlainDate];

function stands(...said: readonly Said[]): IdeaStanding {
  const acts = said.map(([kind, data, onDay], index) => ({
    ...{ kind, data, onDay, seq: index + 1, role: 'communeOfficer' as const },
    ...{ actor: { kind: 'visitor' as const }, at: `${onDay}T02:00:00.000Z` as Instant },
  }));
  return standingOf(IDEA, acts as unknown as readonly IdeaAct[]);
}
const SLIP: Said = ['sendIdea', { slip: 'a', version: 1 }, SENT];

describe('an idea', () => {
  test('that came back and is sent again stands in the second step since its first day', () => {
    const back: Said = ['returnIdea', { reason: 'Ghi rõ nơi lấy mận' }, LATER];
    expect(stands(SLIP, back)).toMatchObject({ state: 'returned', words: 'Ghi rõ nơi lấy mận' });
    const again: Said = ['correctIdea', { slip: 'b', version: 2 }, LATER];
    expect(stands(SLIP, back, again)).toMatchObject({
      ...{ state: 'sent', slip: 'b', slipVersion: 2, words: null, sentOn: SENT, since: SENT },
    });
  });

  test('comes into the next step on the day on which the commune accepts it', () => {
    expect(stands(SLIP, ['acceptIdea', {}, LATER])).toMatchObject({
      ...{ state: 'accepted', acceptedOn: LATER, since: LATER, endedOn: null },
    });
  });

  test('that was stopped and is taken up again has no end', () => {
    const stopped: readonly Said[] = [
      SLIP,
      ['acceptIdea', {}, SENT],
      ['stopIdea', { reason: 'Chưa có vốn' }, LATER],
    ];
    expect(stands(...stopped)).toMatchObject({ state: 'stopped', endedOn: LATER });
    expect(stands(...stopped, ['resumeIdea', {}, LATER])).toMatchObject({
      ...{ state: 'accepted', endedOn: null, words: null },
    });
  });
});

test('only its commune answers an idea, in whatever state', () => {
  const subject: Subject<IdeaActs, IdeaState, IdeaStanding> = IDEA;
  const answers = ['acceptIdea', 'returnIdea', 'trainIdea', 'refuseIdea', 'acceptPlan'] as const;
  for (const state of SENT_STATES)
    for (const kind of answers)
      expect(
        rolesAllowed(subject, state, kind).filter((role) => role !== 'communeOfficer'),
      ).toEqual([]);
  expect(rolesAllowed(subject, 'carrying', 'handOver')).toEqual(['producer']);
});
