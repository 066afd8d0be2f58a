import type { ColumnType, Generated } from 'kysely';
import type { Instant, PlainDate } from '#domain/calendar/plain-date.ts';
import type { Bytes, Json } from './columns.ts';

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

export interface ProductPageTable {
  product_id: string;
  shown: Json;
  looked: Json;
  refused: ColumnType<unknown, string | null, string | null>;
  refusal_reason: string;
  waiting_since: Instant | null;
}

export interface ProposalTable {
  id: string;
  producer_id: string;
  product_id: string | null;
  facts: Json;
  correction: ColumnType<unknown, string | null, never>;
  proposed_by: string;
  proposed_at: Instant;
  settled_as: Generated<'accepted' | 'refused' | 'withdrawn' | 'replaced' | null>;
  settled_by: Generated<string | null>;
  settled_at: Generated<Instant | null>;
  reason: Generated<string>;
}
