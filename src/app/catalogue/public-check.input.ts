import * as v from 'valibot';

/** What the public check is asked: a code or the number of a certificate, typed in any way. */
export const publicCheckInput = v.object({
  code: v.pipe(
    v.string(),
    v.description('Code of the product or number of its certificate, typed in any way'),
    v.examples(['15-02839-07-2026']),
  ),
});
