import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { refuse } from '#domain/result.ts';
import { checkMinistryRevocation } from '#domain/supervision/steps.ts';
import { isOfOtherDay } from '#storage/recognition/issued-numbers.ts';
import type { Deps } from '../deps.ts';
import type { enterRevocationAnswerInput } from './enter-revocation-answer.input.ts';
import type { RevocationRequest } from './revocation-subject.ts';
import { step } from './step.ts';

/**
 * The office enters what the ministry answered; nothing follows until a leader confirms it. Refuses
 * what `checkMinistryRevocation` and `actOn` do, and MINISTRY_NUMBER_OTHER_DAY.
 */
export function enterRevocationAnswer(
  deps: Deps,
  actor: Actor,
  input: RevocationRequest & InferOutput<typeof enterRevocationAnswerInput>,
) {
  return step(deps, actor, 'enterAnswer', input, async ({ trx, standing }, today) => {
    const { answer, number, dated, from, text } = input;
    const sent = { revokes: answer === 'revokes', number, dated, from, text };
    const checked = checkMinistryRevocation(sent, standing, today);
    if (!checked.ok) return checked;
    return (await isOfOtherDay(trx, checked.value))
      ? refuse('MINISTRY_NUMBER_OTHER_DAY', { number }, 'number')
      : checked;
  });
}
