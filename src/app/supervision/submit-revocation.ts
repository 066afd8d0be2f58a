import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { addDays } from '#domain/calendar/day-arithmetic.ts';
import { refuse } from '#domain/result.ts';
import { checkDraft } from '#domain/supervision/steps.ts';
import { isNumberFree } from '#storage/recognition/issued-numbers.ts';
import type { Deps } from '../deps.ts';
import { settingsInForce } from '../regulation/settings-in-force.ts';
import type { RevocationRequest } from './revocation-subject.ts';
import { step } from './step.ts';
import type { submitRevocationInput } from './submit-revocation.input.ts';

/**
 * The office submits the draft decision to the leader (Đ8.3a), for three and four stars. Where it names
 * no day, the star is void from the day that the Regulation says. Refuses what `checkDraft` and `actOn`
 * do, and DECISION_NUMBER_TAKEN.
 */
export function submitRevocation(
  deps: Deps,
  actor: Actor,
  input: RevocationRequest & InferOutput<typeof submitRevocationInput>,
) {
  return step(deps, actor, 'submit', input, async ({ trx, row, standing }) => {
    const { number, dated, signerName, signerTitle, bodies } = input;
    const { revokedFrom } = await settingsInForce(deps, trx, row.unitId, dated);
    const from = input.from ?? (revokedFrom === 'dayAfter' ? addDays(dated, 1) : dated);
    const draft = { number, dated, from, signerName, signerTitle, bodies };
    const checked = checkDraft(draft, standing, row.star);
    if (!checked.ok) return checked;
    return (await isNumberFree(trx, { issuer: row.provinceId, number, dated }))
      ? checked
      : refuse('DECISION_NUMBER_TAKEN', { number }, 'number');
  });
}
