import { yearOf } from '#domain/calendar/plain-date.ts';
import { codeKey } from '#domain/recognition/code-key.ts';
import { refusal } from '#domain/result.ts';
import { canonicalJson } from '#storage/acts/canonical-json.ts';
import type { Trx } from '#storage/database.ts';
import {
  listIssued,
  listSignedPapers,
  type NumberToIssue,
} from '#storage/recognition/issued-numbers.ts';
import type { Finding } from './finding.ts';

/**
 * Issued numbers against the papers that the acts say were signed, both ways: a row nobody signed for
 * blocks a number, and a missing one lets a number be given twice. Several papers may stand behind one
 * row: a paper of the ministry on many products, and decisions from before spelling was folded.
 */
export async function checkNumbers(trx: Trx): Promise<Finding> {
  const papers = Map.groupBy(await listSignedPapers(trx), keyOf);
  for (const { year, folded, ...row } of await listIssued(trx)) {
    const key = canonicalJson([row.issuer, year, folded]);
    const meant = (papers.get(key) ?? []).some((one) => isSame(one, row));
    if (!meant) return refusal('LEDGER_NUMBER_DIFFERS', { number: row.number });
    papers.delete(key);
  }
  const [missing] = papers.values();
  const [paper] = missing ?? [];
  return paper ? refusal('LEDGER_NUMBER_DIFFERS', { number: paper.number }) : null;
}

function keyOf({ issuer, number, dated }: NumberToIssue): string {
  return canonicalJson([issuer, yearOf(dated), codeKey(number)]);
}

function isSame(a: NumberToIssue, b: NumberToIssue): boolean {
  return a.number === b.number && a.dated === b.dated && a.decisionId === b.decisionId;
}
