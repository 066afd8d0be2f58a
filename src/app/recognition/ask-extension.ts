import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { checkExtension } from '#domain/recognition/extension.ts';
import { ok, refuse } from '#domain/result.ts';
import { inTransaction } from '#storage/database.ts';
import { actOn } from '../acts/act-on.ts';
import type { Deps } from '../deps.ts';
import type { askExtensionInput } from './ask-extension.input.ts';
import { EXTENSIONS, type ExtensionRequest } from './extension-subject.ts';

/**
 * One of the office asks that a certificate whose re-assessment is late stays valid beyond its end
 * (Đ12.3); nothing follows until the leader confirms it. Refuses what `actOn` and `checkExtension` do,
 * EXTENSION_WAITS and EXTENSION_OVER_A_TIE.
 */
export function askExtension(
  deps: Deps,
  actor: Actor,
  input: ExtensionRequest & InferOutput<typeof askExtensionInput>,
) {
  const { until, number, dated, ground } = input;
  return inTransaction(deps.db, (trx) =>
    actOn(deps, trx, actor, EXTENSIONS, 'askExtension', input, ({ standing }) => {
      if (standing.extensionAsked) return Promise.resolve(refuse('EXTENSION_WAITS'));
      const may = checkExtension(standing, { until, dated }, deps.clock.today());
      return Promise.resolve(may.ok ? ok({ until, number, dated, ground }) : may);
    }),
  );
}
