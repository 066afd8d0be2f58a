import * as v from 'valibot';

/** Dossier, acts seen and key of one ticked box. */
const picked = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f-]{36} \d{1,9} [0-9a-f-]{36}$/),
  v.transform((sent) => {
    const [dossierId = '', seenSeq = '', idempotencyKey = ''] = sent.split(' ');
    return { dossierId, seenSeq: Number(seenSeq), idempotencyKey };
  }),
);

/** The dossiers that are given to a session, each by an act of its own. */
export const assignDossiersInput = v.object({ dossier: v.optional(v.array(picked), []) });
