import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { ok } from '#domain/result.ts';
import { inTransaction } from '#storage/database.ts';
import { actOn } from '../acts/act-on.ts';
import type { Deps } from '../deps.ts';
import { checkAnnulment } from './annul-earlier.ts';
import { EARLIER, type EarlierRequest } from './earlier-subject.ts';
import type { returnEarlierInput } from './return-earlier.input.ts';

/**
 * One of the office asks to strike out a certificate that was entered by mistake; another confirms it.
 * Refuses what `actOn` and `checkAnnulment` do.
 */
export function askAnnulment(
  deps: Deps,
  actor: Actor,
  input: EarlierRequest & InferOutput<typeof returnEarlierInput>,
) {
  return inTransaction(deps.db, (trx) =>
    actOn(deps, trx, actor, EARLIER, 'askAnnulment', input, async ({ row }) => {
      const may = await checkAnnulment({ trx }, row.id);
      return may.ok ? ok({ reason: input.reason }) : may;
    }),
  );
}
