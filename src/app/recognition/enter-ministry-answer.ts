import { actOn } from '../acts/act-on.ts';
import type { Actor } from '#domain/access/authorize.ts';
import type { DossierStanding } from '#domain/dossier/dossier.ts';
import { MINISTRY } from '#domain/recognition/issuer.ts';
import { checkMinistryAnswer, type MinistryAnswer } from '#domain/recognition/ministry-answer.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { inTransaction } from '#storage/database.ts';
import { getStar, isNumberTaken } from '#storage/recognition/certificates.ts';
import { isOfOtherDay } from '#storage/recognition/issued-numbers.ts';
import type { Deps } from '../deps.ts';
import { DOSSIERS, type ActRequest } from '../dossier/dossier-subject.ts';

/**
 * The office enters what the ministry answered and what should follow (Đ7.4e–g); nothing follows
 * until a leader confirms it. Refuses what `checkMinistryAnswer` and `actOn` do,
 * MINISTRY_NUMBER_OTHER_DAY and MINISTRY_CERTIFICATE_TAKEN.
 */
export function enterMinistryAnswer(
  deps: Deps,
  actor: Actor,
  input: ActRequest & { readonly answer: MinistryAnswer },
): Promise<Result<DossierStanding>> {
  return inTransaction(deps.db, (trx) =>
    actOn(deps, trx, actor, DOSSIERS, 'enterMinistryAnswer', input, async ({ standing }) => {
      const today = deps.clock.today();
      const { certificateId, proposedOn } = standing;
      const meanwhile = certificateId === null ? null : await getStar(trx, certificateId);
      const facts = { proposedOn: proposedOn ?? today, today, meanwhile };
      const checked = checkMinistryAnswer(input.answer, facts);
      if (!checked.ok) return checked;
      const { paper, certificateNumber } = checked.value;
      if (await isOfOtherDay(trx, paper))
        return refuse('MINISTRY_NUMBER_OTHER_DAY', { number: paper.number }, 'paperNumber');
      if (certificateNumber !== '' && (await isNumberTaken(trx, MINISTRY, certificateNumber)))
        return refuse(
          'MINISTRY_CERTIFICATE_TAKEN',
          { number: certificateNumber },
          'certificateNumber',
        );
      const { ministryPaper } = standing;
      return ok({ ...checked.value, ...(ministryPaper && { paperSha256: ministryPaper }) });
    }),
  );
}
