import type { Actor } from '#domain/access/authorize.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { ok, refuse } from '#domain/result.ts';
import { inTransaction } from '#storage/database.ts';
import { actOn } from '../acts/act-on.ts';
import type { Deps } from '../deps.ts';
import { EXTENSIONS, type ExtensionRequest } from './extension-subject.ts';

/**
 * The producer confirms that it has read of the extension and answers for its product meanwhile
 * (Đ12.3-2). Refuses what `actOn` does, EXTENSION_NONE and EXTENSION_READ.
 */
export function readExtension(deps: Deps, actor: Actor, input: ExtensionRequest) {
  return inTransaction(deps.db, (trx) =>
    actOn(deps, trx, actor, EXTENSIONS, 'readExtension', input, ({ standing }) => {
      const { extension, extensionReadOn: on } = standing;
      if (!extension) return Promise.resolve(refuse('EXTENSION_NONE'));
      return Promise.resolve(
        on === null ? ok({}) : refuse('EXTENSION_READ', { day: formatVietnameseDate(on) }),
      );
    }),
  );
}
