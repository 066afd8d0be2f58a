import { checkExtension } from '#domain/recognition/extension.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { inTransaction } from '#storage/database.ts';
import type { ConfirmedActor } from '../access/confirmed-actor.ts';
import { actOn } from '../acts/act-on.ts';
import type { Deps } from '../deps.ts';
import { witness } from '../ledger/checkpoint-now.ts';
import { EXTENSIONS, type ExtensionRequest } from './extension-subject.ts';

/**
 * The leader confirms with the password that a certificate stays valid to the day the office asked for
 * (Đ12.3); what was true then is asked once more. Refuses what `actOn` and `checkExtension` do,
 * EXTENSION_NOT_ASKED, EXTENSION_BY_ONESELF and EXTENSION_OVER_A_TIE.
 */
export async function confirmExtension(
  deps: Deps,
  actor: ConfirmedActor,
  input: ExtensionRequest,
): Promise<Result<null>> {
  const extended = await inTransaction(deps.db, (trx) =>
    actOn(deps, trx, actor, EXTENSIONS, 'extend', input, ({ standing }) => {
      const { extensionAsked: asked } = standing;
      if (!asked) return Promise.resolve(refuse('EXTENSION_NOT_ASKED'));
      const may = checkExtension(standing, asked, deps.clock.today());
      const { until, number, dated, ground } = asked;
      return Promise.resolve(may.ok ? ok({ until, number, dated, ground }) : may);
    }),
  );
  if (!extended.ok) return extended;
  await witness(deps);
  return ok(null);
}
