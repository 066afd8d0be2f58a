import type { Instant, PlainDate } from '#domain/calendar/plain-date.ts';
import type { Json } from './columns.ts';

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

export interface KnownDeviceTable {
  account_id: string;
  token_hash: Buffer;
  last_used_at: Instant;
}

export interface WebSessionTable {
  id: string;
  /** Browser and system by name; empty when unknown. */
  device: string;
  token_hash: Buffer;
  account_id: string;
  created_at: Instant;
  last_seen_at: Instant;
  expires_at: Instant;
  sealing_confirmed_at: Instant | null;
}

export interface AccountRequestTable {
  id: string;
  account_id: string;
  kind: 'grantRole' | 'resetPassword';
  role: string | null;
  unit_id: string | null;
  valid_from: PlainDate | null;
  valid_to: PlainDate | null;
  requested_by: string;
  requested_at: Instant;
  expires_at: Instant;
  decided_at: Instant | null;
  decision: 'confirmed' | 'refused' | null;
}

export interface PasswordLinkTable {
  token_hash: Buffer;
  account_id: string;
  made_at: Instant;
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
