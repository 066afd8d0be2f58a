import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { isStarInForce } from '#domain/recognition/certificate.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { inTransaction } from '#storage/database.ts';
import { perform } from '../acts/act-on.ts';
import type { Deps } from '../deps.ts';
import type { noteContactInput } from './note-contact.input.ts';
import { RENEWALS, type RenewalRequest } from './renewal-subject.ts';

export type NoteContactInput = RenewalRequest & InferOutput<typeof noteContactInput>;

/**
 * An officer notes a call, a visit, a message or a letter, and the answer that was given there; after the
 * window for re-assessment has closed this is the way in which an answer changes. Refuses what `perform`
 * does, RENEWAL_ENDED, RENEWAL_CONTACT_AHEAD, RENEWAL_NOBODY_ANSWERED.
 */
export async function noteContact(
  deps: Deps,
  actor: Actor,
  input: NoteContactInput,
): Promise<Result<null>> {
  const { how, on, answer } = input;
  const reached = input.reached === 'yes';
  const noted = await inTransaction(deps.db, (trx) =>
    perform(deps, trx, actor, RENEWALS, 'contact', input, ({ row }) => {
      const today = deps.clock.today();
      if (!isStarInForce(row, today)) return Promise.resolve(refuse('RENEWAL_ENDED'));
      if (on > today) {
        const day = formatVietnameseDate(on);
        return Promise.resolve(refuse('RENEWAL_CONTACT_AHEAD', { day }, 'on'));
      }
      if (answer !== null && !reached)
        return Promise.resolve(refuse('RENEWAL_NOBODY_ANSWERED', {}, 'answer'));
      return Promise.resolve(ok({ how, on, reached, ...(answer !== null && { answer }) }));
    }),
  );
  return noted.ok ? ok(null) : noted;
}
