import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { inTransaction } from '#storage/database.ts';
import { findCertificate } from '#storage/recognition/certificates.ts';
import { findToCheck } from '#storage/supervision/check-sources.ts';
import { perform } from '../acts/act-on.ts';
import { record } from '../acts/record.ts';
import { allow } from '../allow.ts';
import type { Deps } from '../deps.ts';
import type { checkMisuseInput } from './check-misuse.input.ts';
import { CHECKS } from './check-subject.ts';
import { REPORTS, type MisuseRequest } from './misuse-subject.ts';
import { drawUp } from './order-check.ts';

export type CheckMisuseInput = MisuseRequest & InferOutput<typeof checkMisuseInput>;

/**
 * A report becomes a check of the product that it is about, which names the report as its source. The right to
 * order is asked where the producer is, which need not be where the product was seen. Refuses as `perform` and
 * `drawUp` do, NOT_FOUND for a code that no certificate has.
 */
export function checkMisuse(
  deps: Deps,
  actor: Actor,
  input: CheckMisuseInput,
): Promise<Result<{ readonly checkId: string }>> {
  const { code, kind, againReason } = input;
  return inTransaction(deps.db, async (trx) => {
    const done = await perform(deps, trx, actor, REPORTS, 'check', input, async ({ row }) => {
      const found = await findCertificate(trx, code);
      const certificate = found && (await findToCheck(trx, found.id));
      if (!certificate) return refuse('NOT_FOUND', {}, 'code');
      const role = allow(deps, actor, 'check.order', { unitId: certificate.unitId });
      if (!role.ok) return role;
      // The number tells the reporter's own page: officials find the report by the tie, not by it.
      const source = { kind: 'misuse', id: row.id } as const;
      const order = { kind, reason: REASON, againReason, source };
      const drawn = await drawUp(deps, trx, certificate, order);
      if (!drawn.ok) return drawn;
      const { id, data } = drawn.value;
      const act = { id, kind: 'order', role: role.value, data, idempotencyKey: null } as const;
      const ordered = await record(deps, trx, actor, CHECKS, {
        ...act,
        before: CHECKS.rules.nothing(),
      });
      return ordered.ok ? ok({ checkId: id }) : ordered;
    });
    return done.ok ? ok({ checkId: done.value.data.checkId }) : done;
  });
}

const REASON = 'Theo phản ánh của người dân';
