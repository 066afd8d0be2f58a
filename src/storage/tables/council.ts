import type { Instant, PlainDate } from '#domain/calendar/plain-date.ts';
import type { Json } from './columns.ts';

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

export interface SessionStateTable {
  session_id: string;
  seq: number;
  state: 'planned' | 'scoring' | 'closed';
  opened_under: string | null;
  without_vote: string[];
}

export interface MissingSheetTable {
  session_id: string;
  account_id: string;
  dossier_id: string;
}

export interface SessionTieTable {
  session_id: string;
  account_id: string;
  dossier_id: string;
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
  nonce: string | null;
}
