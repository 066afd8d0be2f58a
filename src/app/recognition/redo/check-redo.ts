import { formatVietnameseDate, type PlainDate } from '#domain/calendar/plain-date.ts';
import type { DossierActData } from '#domain/dossier/acts.ts';
import { LAST_STATES } from '#domain/dossier/transitions.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import type { Trx } from '#storage/database.ts';
import { findOpenState } from '#storage/dossier/insert-dossier.ts';
import { listOpenCertificates } from '#storage/recognition/certificates.ts';
import { findDecision } from '#storage/recognition/decisions.ts';
import type { DossierFound } from '../../dossier/dossier-subject.ts';

/**
 * Whether a result can be assessed again or its recognition withdrawn as the ministry's paper asks
 * (Đ10.1b); asked when it is entered and again when it is confirmed. Refuses REDO_NOTHING,
 * REDO_PAPER_AHEAD, REDO_BEFORE_DECISION, REDO_NATIONAL, REDO_NO_STAR and REDO_OTHER_DOSSIER.
 */
export async function checkRedo(
  trx: Trx,
  { row, standing }: Pick<DossierFound, 'row' | 'standing'>,
  asked: DossierActData['askRedo'],
  today: PlainDate,
): Promise<Result<null>> {
  const { dated, redo, withdraws } = asked;
  if (!redo && !withdraws) return refuse('REDO_NOTHING', {}, 'redo');
  if (dated > today) return refuse('REDO_PAPER_AHEAD', {}, 'dated');
  const decision = await findDecision(trx, standing.decisionId ?? '');
  if (decision && dated < decision.dated) {
    const day = formatVietnameseDate(decision.dated);
    return refuse('REDO_BEFORE_DECISION', { number: decision.number, day }, 'dated');
  }
  if (standing.star === 5) return refuse('REDO_NATIONAL');
  const product = row.productName;
  if (withdraws || standing.certificateId !== null) {
    const open = await listOpenCertificates(trx, row.productId);
    if (!open.some(({ id }) => id === standing.certificateId))
      return refuse('REDO_NO_STAR', { product });
  }
  // Its own is over, so what is under way is another one.
  const other = redo && (await findOpenState(trx, row.productId, LAST_STATES));
  return other ? refuse('REDO_OTHER_DOSSIER', { product }) : ok(null);
}
