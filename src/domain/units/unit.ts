import type { PlainDate } from '../calendar/plain-date.ts';

/**
 * The stable name of an administrative unit, in addresses, files and the database. Codes alone do
 * not do: the lists before and after 01/07/2025 share numbers (Decision 19/2025/QĐ-TTg kept many).
 * `c:15`, `c:02647`: units of the two-tier government from 01/07/2025; `o:10`, `o:080`, `o:02647`:
 * provinces, districts and communes before.
 */
export type UnitId = string;

export type UnitLevel = 'province' | 'district' | 'commune';

export type UnitKind =
  'Tỉnh' | 'Thành phố' | 'Quận' | 'Huyện' | 'Thị xã' | 'Phường' | 'Xã' | 'Thị trấn' | 'Đặc khu';

/** An administrative unit with one name and kind over one span of time. */
export interface Unit {
  readonly id: UnitId;
  /** The code of its time, without prefix; empty when no source gives one. */
  readonly code: string;
  readonly level: UnitLevel;
  readonly kind: UnitKind;
  /** Without the kind: `Lào Cai`. */
  readonly name: string;
  /** With the kind, as papers print it: `Tỉnh Lào Cai`. */
  readonly fullName: string;
  readonly parentId: UnitId | null;
  /** First day valid; null = before the oldest record of the register. */
  readonly validFrom: PlainDate | null;
  /** First day no longer valid; null = valid today. */
  readonly validTo: PlainDate | null;
  /** The legal text, or the data set, that this record rests on. */
  readonly source: string;
}

/** A unit that took over another, or a part of it. */
export interface Succession {
  readonly fromId: UnitId;
  readonly toId: UnitId;
  readonly on: PlainDate;
  /** False when the old unit was split: which successor holds a place, a person confirms. */
  readonly whole: boolean;
  readonly source: string;
}

/** What the register is built from. */
export interface UnitRecords {
  readonly units: readonly Unit[];
  readonly successions: readonly Succession[];
}
