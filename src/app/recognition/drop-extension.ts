import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { ok, refuse } from '#domain/result.ts';
import { inTransaction } from '#storage/database.ts';
import { actOn } from '../acts/act-on.ts';
import type { Deps } from '../deps.ts';
import { EXTENSIONS, type ExtensionRequest } from './extension-subject.ts';
import type { takeBackInput } from './take-back.input.ts';

/** The leader does not extend a certificate, or the office takes its request back. Refuses what `actOn` does, and EXTENSION_NOT_ASKED. */
export function dropExtension(
  deps: Deps,
  actor: Actor,
  input: ExtensionRequest & InferOutput<typeof takeBackInput>,
) {
  return inTransaction(deps.db, (trx) =>
    actOn(deps, trx, actor, EXTENSIONS, 'dropExtension', input, ({ standing }) =>
      Promise.resolve(
        standing.extensionAsked ? ok({ reason: input.reason }) : refuse('EXTENSION_NOT_ASKED'),
      ),
    ),
  );
}
