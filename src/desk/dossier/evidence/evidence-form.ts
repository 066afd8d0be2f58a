import * as v from 'valibot';
import { EVIDENCE_KINDS, type EvidenceFacts, type EvidenceKind } from '#domain/dossier/evidence.ts';
import {
  choice,
  choices,
  optionalDay,
  optionalText,
  parsed,
  text,
  VERSION_FIELDS,
} from '#app/input-fields.ts';
import { ok, refuse } from '#domain/result.ts';
import { m } from '#words/paraglide/messages.js';

const KIND_NUMBERS = EVIDENCE_KINDS.map(String);

/** What is asked of a paper; `codes` are the criteria of the dossier's set. */
export function evidenceSchema(codes: readonly string[]) {
  return v.object({
    kind: v.pipe(
      choice(() => m.dossier_papers_kind_field(), KIND_NUMBERS),
      v.transform(kindOf),
    ),
    title: text(() => m.dossier_papers_name_field()),
    number: optionalText(() => m.dossier_papers_number_field(), 100),
    issuer: optionalText(() => m.dossier_papers_issuer_field()),
    issuedOn: optionalDay(),
    validUntil: optionalDay(),
    criteria: choices(() => m.dossier_papers_criteria_field(), codes),
    seenVersion: v.optional(VERSION_FIELDS.seenVersion, '0'),
  });
}

/** A new paper comes with the id of its file, which was sent before; without one nothing is added. */
export const FILE_FIELD = v.pipe(
  v.optional(v.string(), ''),
  parsed((sent) => (sent === '' ? refuse('FILE_MISSING') : ok(sent))),
);

type EvidenceForm = v.InferOutput<ReturnType<typeof evidenceSchema>>;

/** What was typed about a paper, without the fields of the page. */
export function evidenceFacts(form: EvidenceForm): EvidenceFacts {
  const { seenVersion: _seenVersion, ...facts } = form;
  return facts;
}

function kindOf(number: string): EvidenceKind {
  const kind = EVIDENCE_KINDS.find((one) => String(one) === number);
  if (kind === undefined) throw new Error(`choice let ${number} through`);
  return kind;
}
