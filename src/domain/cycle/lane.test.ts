import { expect, test } from 'vitest';
import { DOSSIER_STATES } from '../dossier/transitions.ts';
import { LANES, laneOf, nextActor, paceOf } from './lane.ts';
import { IDEA_STATES } from './states.ts';

const NOBODY_YET = ['none'];

test('whatever is on its way stands in exactly one step; in none only what came to an end', () => {
  for (const idea of [null, ...IDEA_STATES])
    for (const dossier of [null, ...DOSSIER_STATES])
      for (const starLost of [false, true]) {
        const lane = laneOf({ idea, dossier, starLost });
        if (lane !== null) {
          expect(LANES).toContain(lane);
          continue;
        }
        const ended =
          (idea === null &&
            (dossier === null ||
              ['draft', 'notRecognized', 'withdrawn', ...NOBODY_YET].includes(dossier))) ||
          (idea !== null && ['refused', 'stopped', ...NOBODY_YET].includes(idea)) ||
          (dossier === 'recognized' && starLost);
        expect({ idea, dossier, starLost, ended }).toEqual({
          idea,
          dossier,
          starLost,
          ended: true,
        });
      }
});

test('an idea whose dossier came to nothing stands where it stood before it was handed in', () => {
  for (const dossier of ['draft', 'withdrawn', 'notRecognized'] as const)
    expect(laneOf({ idea: 'handedOver', dossier, starLost: false })).toBe(4);
  expect(laneOf({ idea: 'handedOver', dossier: 'submitted', starLost: false })).toBe(5);
  expect(laneOf({ idea: 'handedOver', dossier: 'recognized', starLost: false })).toBe(6);
});

test('who must act follows from where it lies', () => {
  expect(nextActor({ idea: 'sent', dossier: null })).toBe('commune');
  expect(nextActor({ idea: 'returned', dossier: null })).toBe('producer');
  expect(nextActor({ idea: 'handedOver', dossier: 'inCouncil' })).toBe('council');
  expect(nextActor({ idea: null, dossier: 'officeReturned' })).toBe('producer');
});

test.each([
  [9, null, 'usual'],
  [9, 9, 'usual'],
  [10, 9, 'longer'],
  [17, 9, 'longer'],
  [18, 9, 'tooLong'],
  [1, 0, 'tooLong'],
] as const)('%i days where %s are usual are %s', (days, usual, pace) => {
  expect(paceOf(days, usual)).toBe(pace);
});
