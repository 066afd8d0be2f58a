import type { ColumnType } from 'kysely';
import type { Instant, PlainDate } from '#domain/calendar/plain-date.ts';

/** JSON columns go in and come out as values; pg turns them into text on the way in by `json()`. */
type Json = ColumnType<unknown, string, string>;
/** A bigint comes from pg as a string; sizes of files are far below 2^53 and are read as numbers. */
type Bytes = ColumnType<number, number, number>;

export interface UnitTable {
  id: string;
  code: string;
  level: 'province' | 'district' | 'commune';
  kind: string;
  name: string;
  full_name: string;
  folded: string;
  parent_id: string | null;
  valid_from: PlainDate | null;
  valid_to: PlainDate | null;
  source: string;
}

export interface UnitSuccessionTable {
  from_id: string;
  to_id: string;
  on_day: PlainDate;
  whole: boolean;
  source: string;
}

export interface AccountTable {
  id: string;
  sign_in_name: string;
  display_name: string;
  body_name: string;
  phone: string | null;
  email: string | null;
  password_hash: string;
  language: 'vi' | 'en';
  active: boolean;
  is_demo: boolean;
  created_at: Instant;
}

export interface WebSessionTable {
  token_hash: Buffer;
  account_id: string;
  created_at: Instant;
  last_seen_at: Instant;
  expires_at: Instant;
}

export interface SignInAttemptTable {
  id: string;
  name_hash: Buffer;
  address_hash: Buffer;
  at: Instant;
  succeeded: boolean;
}

export interface SettingTable {
  key: string;
  value: Json;
}

export interface RoleGrantTable {
  id: string;
  account_id: string;
  role: string;
  unit_id: string | null;
  producer_id: string | null;
  valid_from: PlainDate;
  valid_to: PlainDate | null;
}

export interface ProducerTable {
  id: string;
  kind: string;
  legal_name: string;
  folded: string;
  slug: string;
  identifier_kind: 'taxCode' | 'personalNumber';
  identifier: string;
  registration_number: string | null;
  founded_on: PlainDate | null;
  representative_name: string;
  representative_position: string;
  representative_sex: 'male' | 'female';
  representative_ethnicity: string;
  representative_address: string;
  unit_id: string;
  street: string;
  phone: string;
  email: string | null;
  is_demo: boolean;
  version: number;
  created_at: Instant;
}

export interface ProductTable {
  id: string;
  producer_id: string;
  name: string;
  folded: string;
  annex_i: string;
  summary: string;
  story: string;
  packing: string;
  is_demo: boolean;
  version: number;
  created_at: Instant;
}

export interface FileTable {
  id: string;
  producer_id: string | null;
  mime: string;
  bytes: Bytes;
  sha256: Buffer;
  original_name: string;
  storage_key: string;
  uploaded_by: string;
  created_at: Instant;
}

export interface ProductPictureTable {
  product_id: string;
  file_id: string;
  position: number;
  alt: string;
}

export interface ActTable {
  id: string;
  subject_kind: 'dossier' | 'session' | 'decision' | 'certificate' | 'account' | 'producer';
  subject_id: string;
  seq: number;
  kind: string;
  actor_id: string;
  role: string;
  at: Instant;
  on_day: PlainDate;
  data: Json;
  idempotency_key: string | null;
  previous_hash: Buffer | null;
  hash: Buffer;
}

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

export interface CounterTable {
  unit_id: string;
  year: number;
  kind: 'productCode' | 'communeSlip' | 'officeSlip' | 'certificate';
  last: number;
}

export interface ProductCodeTable {
  code: string;
  folded: string;
  dossier_id: string;
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

export interface RegulationTable {
  id: string;
  unit_id: string;
  number: string;
  signed_on: PlainDate;
  valid_from: PlainDate;
  valid_to: PlainDate | null;
  settings: Json;
  published_at: Instant;
}

export interface AssessmentRoundTable {
  id: string;
  unit_id: string;
  year: number;
  no: number;
  commune_before: PlainDate;
  province_before: PlainDate;
}

export interface CouncilSessionTable {
  id: string;
  unit_id: string;
  round_id: string | null;
  name: string;
  held_on: PlainDate;
  place: string;
  regulation_id: string;
  council_decision: string;
  council_decided_on: PlainDate;
  is_demo: boolean;
  created_by: string;
  created_at: Instant;
}

export interface SessionMemberTable {
  session_id: string;
  account_id: string;
  role: 'chair' | 'deputy' | 'member' | 'secretary' | 'invited';
  body_name: string;
  voting: boolean;
}

export interface SessionDossierTable {
  session_id: string;
  dossier_id: string;
  position: number;
}

export interface SheetTable {
  id: string;
  session_id: string;
  dossier_id: string;
  account_id: string;
  choices: Json;
  remarks: Json;
  comment: string;
  version: number;
  updated_at: Instant;
  sealed_at: Instant | null;
  hash: Buffer | null;
}

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

export interface DecisionItemTable {
  decision_id: string;
  dossier_id: string;
  outcome: 'certificate' | 'ministry' | 'none';
  star: number;
  average_numerator: number;
  average_denominator: number;
}

export interface CertificateTable {
  id: string;
  code: string;
  folded: string;
  number: string;
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
  star: number;
  score: string;
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

/** Every table of the database, one line a table; the SQL in migrations/ is the truth. */
export interface Tables {
  unit: UnitTable;
  unit_succession: UnitSuccessionTable;
  account: AccountTable;
  web_session: WebSessionTable;
  sign_in_attempt: SignInAttemptTable;
  setting: SettingTable;
  role_grant: RoleGrantTable;
  producer: ProducerTable;
  product: ProductTable;
  file: FileTable;
  product_picture: ProductPictureTable;
  act: ActTable;
  dossier: DossierTable;
  dossier_version: DossierVersionTable;
  evidence: EvidenceTable;
  commune_report: CommuneReportTable;
  counter: CounterTable;
  product_code: ProductCodeTable;
  dossier_state: DossierStateTable;
  regulation: RegulationTable;
  assessment_round: AssessmentRoundTable;
  council_session: CouncilSessionTable;
  session_member: SessionMemberTable;
  session_dossier: SessionDossierTable;
  sheet: SheetTable;
  decision: DecisionTable;
  decision_item: DecisionItemTable;
  certificate: CertificateTable;
  certificate_state: CertificateStateTable;
}
