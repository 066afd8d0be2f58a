import { type SessionAct } from '#domain/council/session-acts.ts';
import { expect, test } from 'vitest';
import { instant } from '#documents/testing/instant.ts';
import type { ClosedSession } from './closed-session.ts';
import { proceedingsOf } from './proceedings.ts';

const DOSSIER = '00000000-0000-4000-8000-000000000001';

/** The minutes read seats, agenda and acts of a closed session, and nothing else here. */
function closedWith(proof: string): ClosedSession {
  const knockOut = {
    kind: 'confirmKnockOut',
    at: instant('2026-12-04T02:10:00.000Z'),
    data: { dossierId: DOSSIER, knockOut: 1, proof },
  } as unknown as SessionAct;
  const agenda = [{ dossierId: DOSSIER, productName: 'Trà hoa cúc' }];
  return { seats: [], agenda, acts: [knockOut] } as unknown as ClosedSession;
}

test.each(['không rõ nơi trồng', 'không rõ nơi trồng.', 'không rõ nơi trồng.. '])(
  'minutes end "%s" with one full stop',
  (proof) => {
    expect(proceedingsOf(closedWith(proof)).at(-1)).toBe(
      'Lúc 09:10, Hội đồng xác nhận sản phẩm Trà hoa cúc thuộc trường hợp bị loại. Căn cứ: không rõ nơi trồng.',
    );
  },
);
