import { standingOf } from '../acts/subject.ts';
import { SESSION } from './session.ts';
import { describe, expect, test } from 'vitest';
import { refusal } from '../result.ts';
import { REGULATION_DEFAULTS } from '../regulation/regulation.ts';
import { checkClosing, deferralReasons } from './closing.ts';
import {
  act,
  council,
  created,
  ledger,
  opened,
  sealed,
  type LooseAct,
} from './testing/session-acts.ts';

describe('closing a session', () => {
  const SEATS = council(2);
  const standing = (...acts: readonly LooseAct[]) => standingOf(SESSION, ledger(created, ...acts));
  const products = [
    { dossierId: 'man', productName: 'Mận Tam hoa' },
    { dossierId: 'che', productName: 'Chè Shan tuyết' },
  ];
  const everySheet = ['chair', 'deputy', 'm1', 'm2'].flatMap((id) => [
    sealed('man', id),
    sealed('che', id),
  ]);

  test('every sheet sealed and a quorum: it may be closed', () => {
    const now = standing(opened(), ...everySheet);
    expect(checkClosing(SEATS, now, REGULATION_DEFAULTS, products)).toEqual({
      ok: true,
      value: null,
    });
  });

  test('everything that stands against it is told at once, with names', () => {
    const now = standing(
      opened(),
      act('attend', { accountId: 'chair', present: false }),
      act('attend', { accountId: 'deputy', present: false }),
      sealed('man', 'm1'),
    );
    expect(checkClosing(SEATS, now, REGULATION_DEFAULTS, products)).toEqual({
      ok: false,
      refusals: [
        refusal('COUNCIL_BELOW_QUORUM', { present: 2, appointed: 4, needed: 3 }),
        refusal('SHEETS_MISSING', { product: 'Mận Tam hoa', count: 1, names: 'Người m2' }),
        refusal('SHEETS_MISSING', {
          product: 'Chè Shan tuyết',
          count: 2,
          names: 'Người m1, Người m2',
        }),
      ],
    });
  });

  test('three of four without chair and deputy are too few of the right ones', () => {
    const seats = council(6);
    const now = standing(opened(['chair', 'deputy']));
    expect(checkClosing(seats, now, REGULATION_DEFAULTS, [])).toEqual({
      ok: false,
      refusals: [refusal('COUNCIL_BELOW_QUORUM', { present: 6, appointed: 8, needed: 6 })],
    });
  });

  test('a knocked-out product waits for nobody', () => {
    const now = standing(
      opened(),
      act('confirmKnockOut', { dossierId: 'che', ground: 'd1', proof: 'giấy giả' }),
      ...everySheet.filter((one) => one.data.dossierId === 'man'),
    );
    expect(checkClosing(SEATS, now, REGULATION_DEFAULTS, products).ok).toBe(true);
  });
});

describe('what becomes of a product at the closing', () => {
  const against = (...codes: readonly Parameters<typeof refusal>[0][]) => ({
    refusals: codes.map((code) => refusal(code)),
  });

  test('a spread, a quorum or an unfinished sheet sends it to another session', () => {
    expect(
      deferralReasons(against('INCOMPLETE_SHEET', 'INCOMPLETE_SHEET', 'QUORUM', 'SPREAD'), false),
    ).toEqual(['QUORUM', 'SPREAD', 'INCOMPLETE_SHEET']);
  });

  test('a missing mark is a result', () => {
    expect(deferralReasons(against('MISSING_MARK'), false)).toEqual([]);
  });

  test('a knock-out decides, whatever else stands against the sheets', () => {
    expect(deferralReasons(against('SPREAD', 'KNOCKED_OUT'), true)).toEqual([]);
    expect(deferralReasons(null, true)).toEqual([]);
  });

  test('when everybody stands aside there is no quorum for it', () => {
    expect(deferralReasons(null, false)).toEqual(['QUORUM']);
  });
});
