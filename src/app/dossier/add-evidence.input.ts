import * as v from 'valibot';
import { choice, choices, optionalDay, optionalText, parsed, text } from '#app/input-fields.ts';
import { EVIDENCE_KINDS, type EvidenceKind } from '#domain/dossier/evidence.ts';
import { ok, refuse } from '#domain/result.ts';
import { m } from '#words/paraglide/messages.js';

/** What is asked of a paper; `codes` are the criteria of the dossier's set. */
export function evidenceFields(codes: readonly string[]) {
  return {
    kind: v.pipe(
      choice(m.dossier_papers_kind_field, EVIDENCE_KINDS.map(String)),
      v.transform(kindOf),
    ),
    title: text(m.dossier_papers_name_field),
    number: optionalText(m.dossier_papers_number_field, 100),
    issuer: optionalText(m.dossier_papers_issuer_field),
    issuedOn: optionalDay(),
    validUntil: optionalDay(),
    criteria: choices(m.dossier_papers_criteria_field, codes),
  };
}

/** A new paper comes with the id of its file, which was sent before; without one nothing is added. */
export function addEvidenceInput(codes: readonly string[]) {
  return v.object({
    fileId: v.pipe(
      v.optional(v.string(), ''),
      parsed((sent) => (sent === '' ? refuse('FILE_MISSING') : ok(sent))),
    ),
    ...evidenceFields(codes),
  });
}

function kindOf(number: string): EvidenceKind {
  const kind = EVIDENCE_KINDS.find((one) => String(one) === number);
  if (kind === undefined) throw new Error(`choice let ${number} through`);
  return kind;
}
