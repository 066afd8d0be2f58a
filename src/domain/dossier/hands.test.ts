import { expect, test } from 'vitest';
import { checkHand, handIn, handOf, type Hand } from './hands.ts';

const NOBODY: ReadonlySet<string> = new Set();
const by = (accountId: string) => ({ kind: 'person', accountId }) as const;
const acts = [
  { role: 'producer', actor: by('mây') },
  { role: 'producer', actor: by('mây') },
  { role: 'communeOfficer', actor: by('toàn') },
  { role: 'communeOfficer', actor: by('toàn') },
  { role: 'officeHead', actor: by('hoa') },
  { role: 'officeOfficer', actor: { kind: 'console', osUser: 'anh' } },
] as const;

test('the hand a person had is the first act of that person, else the seat in its council', () => {
  const council = new Set(['anh', 'toàn']);
  expect(['mây', 'toàn', 'hoa', 'anh', 'lạ'].map((id) => handIn(acts, council, id))).toEqual([
    'producer',
    'commune',
    'office',
    'council',
    null,
  ]);
  expect(handIn(acts, NOBODY, 'anh')).toBeNull();
});

const HANDS = ['producer', 'commune', 'office', 'council', 'signature'] as const;
const CODES: Record<Hand, string> = {
  producer: 'HAD_IT_AS_PRODUCER',
  commune: 'HAD_IT_IN_COMMUNE',
  office: 'HAD_IT_IN_OFFICE',
  council: 'HAD_IT_IN_COUNCIL',
  signature: 'HAD_IT_TO_SIGN',
};

test.each(HANDS)('whoever had it as %s takes only steps of that hand', (had) => {
  expect(HANDS.map((hand) => checkHand(had, hand))).toEqual(
    HANDS.map((hand) =>
      hand === had
        ? { ok: true, value: null }
        : { ok: false, refusals: [{ code: CODES[had], data: {} }] },
    ),
  );
  expect(checkHand(null, had)).toEqual({ ok: true, value: null });
});

test('the secretary who writes the result down belongs to the office; who looks on has no hand in it', () => {
  const roles = ['secretary', 'leader', 'chair', 'advisor', 'inspector', 'administrator'] as const;
  expect(roles.map(handOf)).toEqual(['office', 'signature', 'council', null, null, null]);
});

test('whoever entered a notice about days off may still receive the dossier', () => {
  const moved = [{ role: 'administrator', actor: by('toàn') }] as const;
  expect(handIn(moved, NOBODY, 'toàn')).toBeNull();
});
