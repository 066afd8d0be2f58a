import type { Instant, PlainDate } from '#domain/calendar/plain-date.ts';
import type { Json } from './columns.ts';

export interface DossierTable {
  id: string;
  product_id: string;
  producer_id: string;
  unit_id: string;
  kind: 'first' | 'upgrade' | 'reassessment';
  criteria_version: string;
  criteria_set: string;
  previous_certificate_id: string | null;
  content: Json;
  content_version: number;
  is_demo: boolean;
  created_by: string;
  created_at: Instant;
}

export interface DossierVersionTable {
  dossier_id: string;
  no: number;
  content: Json;
  evidence: Json;
  sha256: Buffer;
  submitted_by: string;
  submitted_at: Instant;
}

export interface EvidenceTable {
  id: string;
  dossier_id: string;
  file_id: string;
  kind: number;
  title: string;
  number: string;
  issuer: string;
  issued_on: PlainDate | null;
  valid_until: PlainDate | null;
  criteria: string[];
  created_at: Instant;
  removed_at: Instant | null;
}

export interface CommuneReportTable {
  dossier_id: string;
  findings: Json;
  version: number;
  updated_by: string;
  updated_at: Instant;
  sealed_at: Instant | null;
}

export interface ProductCodeTable {
  code: string;
  folded: string;
  dossier_id: string;
}

export interface AssessmentRoundTable {
  id: string;
  unit_id: string;
  year: number;
  no: number;
  commune_before: PlainDate;
  province_before: PlainDate;
}

export interface DossierStateTable {
  dossier_id: string;
  seq: number;
  state: string;
  submitted_on: PlainDate | null;
  commune_received_on: PlainDate | null;
  commune_due_on: PlainDate | null;
  forwarded_on: PlainDate | null;
  office_received_on: PlainDate | null;
  session_id: string | null;
  star: number | null;
  changed_on: PlainDate;
}
