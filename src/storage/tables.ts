import type {
  AccountRequestTable,
  AccountTable,
  RoleGrantTable,
  SettingTable,
  PasswordLinkTable,
  SignInAttemptTable,
  KnownDeviceTable,
  WebSessionTable,
} from './tables/access.ts';
import type { AuditEntryTable } from './tables/audit.ts';
import type { HolidayNoticeTable } from './tables/calendar.ts';
import type {
  CatalogueCountTable,
  CatalogueDayTable,
  CatalogueEndTable,
  CatalogueEntryTable,
  CatalogueYearTable,
} from './tables/catalogue.ts';
import type { CriteriaWordingTable, WordingDraftTable } from './tables/criteria.ts';
import type {
  CouncilSessionTable,
  MissingSheetTable,
  RegulationTable,
  SessionDossierTable,
  SessionMemberTable,
  SessionStateTable,
  SessionTieTable,
  SheetTable,
} from './tables/council.ts';
import type {
  AssessedView,
  AssessmentRoundTable,
  CommuneReportTable,
  DossierCountTable,
  DossierDueTable,
  DossierStateTable,
  DossierTable,
  DossierVersionTable,
  EvidenceTable,
  ProductCodeTable,
} from './tables/dossier.ts';
import type { FactTable, StatementTable } from './tables/facts.ts';
import type {
  ActTable,
  CounterTable,
  LedgerCheckpointTable,
  LedgerEntryTable,
  LedgerPendingTable,
  LedgerVerificationTable,
  SignedPaperTable,
} from './tables/ledger.ts';
import type { NoticeChoiceTable, NoticeTable } from './tables/notices.ts';
import type { DeviceLineTable } from './tables/offline.ts';
import type {
  FileTable,
  ProducerTable,
  ProductPageTable,
  ProductPictureTable,
  ProposalTable,
  ProductTable,
} from './tables/parties.ts';
import type {
  CertificatePrintTable,
  CertificateStateTable,
  CertificateTable,
  DecisionItemTable,
  DecisionStateTable,
  DecisionTable,
  IssuedNumberTable,
} from './tables/recognition.ts';
import type {
  UnitReachSourceTable,
  UnitReachTable,
  UnitSuccessionTable,
  UnitTable,
} from './tables/units.ts';

/** Every table and view of the database, one line a table; the SQL in migrations/ is the truth. */
export interface Tables {
  device_line: DeviceLineTable;
  holiday_notice: HolidayNoticeTable;
  criteria_wording: CriteriaWordingTable;
  wording_draft: WordingDraftTable;
  unit: UnitTable;
  unit_succession: UnitSuccessionTable;
  unit_reach: UnitReachTable;
  unit_reach_source: UnitReachSourceTable;
  account: AccountTable;
  audit_entry: AuditEntryTable;
  known_device: KnownDeviceTable;
  web_session: WebSessionTable;
  account_request: AccountRequestTable;
  password_link: PasswordLinkTable;
  sign_in_attempt: SignInAttemptTable;
  setting: SettingTable;
  role_grant: RoleGrantTable;
  producer: ProducerTable;
  product: ProductTable;
  file: FileTable;
  product_picture: ProductPictureTable;
  product_page: ProductPageTable;
  catalogue_day: CatalogueDayTable;
  catalogue_entry: CatalogueEntryTable;
  catalogue_count: CatalogueCountTable;
  catalogue_end: CatalogueEndTable;
  catalogue_year: CatalogueYearTable;
  proposal: ProposalTable;
  statement: StatementTable;
  fact: FactTable;
  act: ActTable;
  dossier: DossierTable;
  dossier_version: DossierVersionTable;
  assessed: AssessedView;
  evidence: EvidenceTable;
  commune_report: CommuneReportTable;
  counter: CounterTable;
  product_code: ProductCodeTable;
  dossier_state: DossierStateTable;
  dossier_count: DossierCountTable;
  dossier_due: DossierDueTable;
  regulation: RegulationTable;
  assessment_round: AssessmentRoundTable;
  council_session: CouncilSessionTable;
  session_member: SessionMemberTable;
  session_dossier: SessionDossierTable;
  session_state: SessionStateTable;
  missing_sheet: MissingSheetTable;
  session_tie: SessionTieTable;
  sheet: SheetTable;
  decision: DecisionTable;
  decision_item: DecisionItemTable;
  decision_state: DecisionStateTable;
  issued_number: IssuedNumberTable;
  certificate: CertificateTable;
  certificate_state: CertificateStateTable;
  certificate_print: CertificatePrintTable;
  signed_paper: SignedPaperTable;
  notice: NoticeTable;
  notice_choice: NoticeChoiceTable;
  ledger_pending: LedgerPendingTable;
  ledger_entry: LedgerEntryTable;
  ledger_checkpoint: LedgerCheckpointTable;
  ledger_verification: LedgerVerificationTable;
}
