import { type SessionState } from './session-acts.ts';
import { LAST_STATES, MINISTRY_STATES, type DossierState } from '../dossier/transitions.ts';
import { type Regulation } from '../regulation/regulation.ts';

/**
 * Are the sheets of a dossier in a session open: to be read by others than the member who wrote
 * each? Never before the closing. Until then every way to make a sheet "the last one missing" can be
 * taken back (an absent member comes in again, a ground of rejection is lifted), so none of them may
 * open anything: whoever scores later would score after the others were read (Đ4.2: objective).
 *
 * After the closing a product that has its result is open. One that went on to another session is
 * scored once more, so its sheets stay closed until it has come to a result there, unless the
 * Regulation of the session leaves them open (`deferredTotals`).
 */
export function sheetsAreOpen(
  session: SessionState,
  dossier: DossierState,
  { deferredTotals }: Pick<Regulation, 'deferredTotals'>,
): boolean {
  if (session !== 'closed') return false;
  return deferredTotals === 'open' || WITH_RESULT.includes(dossier);
}

const WITH_RESULT: readonly DossierState[] = ['scored', ...MINISTRY_STATES, ...LAST_STATES];
