import type { Instant, PlainDate } from '#domain/calendar/plain-date.ts';
import type { Outcome } from '#domain/recognition/outcome.ts';
import type { Json } from './columns.ts';

export interface DecisionTable {
  id: string;
  unit_id: string;
  session_id: string | null;
  number: string;
  dated: PlainDate;
  issuer: string;
  signer_name: string;
  signer_title: string;
  legal_basis: Json;
  prepared_by: string;
  created_at: Instant;
  is_demo: boolean;
}

/** Numbers of decisions, corrections, annexes and of the ministry's papers; `issuer` a unit or `ministry`. */
export interface IssuedNumberTable {
  issuer: string;
  year: number;
  folded: string;
  number: string;
  dated: PlainDate;
  decision_id: string | null;
}

export interface DecisionItemTable {
  decision_id: string;
  dossier_id: string;
  outcome: Outcome;
  star: number;
  held_star: number | null;
  average_numerator: number;
  average_denominator: number;
  version_no: number;
  product_name: string;
  annex_i: string;
  producer_name: string;
  address: string;
  criteria_version: string;
  criteria_set: string;
}

export interface CertificateTable {
  id: string;
  edition: number;
  code: string;
  folded: string;
  number: string;
  number_folded: string;
  product_id: string;
  producer_id: string;
  dossier_id: string | null;
  decision_id: string | null;
  unit_id: string;
  product_name: string;
  producer_name: string;
  address: string;
  issuer: string;
  signer_name: string;
  signer_title: string;
  decision_number: string;
  decided_on: PlainDate;
  criteria_decision: string;
  criteria_set: string;
  annex_i: string;
  star: number;
  score: string;
  points_a: number | null;
  points_b: number | null;
  points_c: number | null;
  valid_from: PlainDate;
  valid_to: PlainDate;
  is_demo: boolean;
}

export interface CertificateStateTable {
  certificate_id: string;
  seq: number;
  revoked_on: PlainDate | null;
  revoked_by: string | null;
  replaced_on: PlainDate | null;
  replaced_by: string | null;
  extended_until: PlainDate | null;
}
