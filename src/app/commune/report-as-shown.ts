import {
  reportSoFar,
  type Claim,
  type DraftFindings,
  type ReportItem,
} from '#domain/dossier/commune-report.ts';
import { hashOfValue } from '#storage/acts/canonical-json.ts';

/** SHA-256 over form 03 as the page of the hand-over shows it, and the seal of the version it goes with. */
export function reportAsShown(
  findings: DraftFindings,
  claims: Readonly<Record<ReportItem, Claim>>,
  versionSha256: string,
): string {
  return hashOfValue({ report: reportSoFar(findings, claims), version: versionSha256 });
}
