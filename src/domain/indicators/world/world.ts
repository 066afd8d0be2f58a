import type { PlainDate } from '../../calendar/plain-date.ts';
import type { EntryKind } from '../../entries/kinds.ts';
import type { ProducerKind } from '../../parties/kinds.ts';
import type { CertificateFacts } from '../../recognition/certificate.ts';
import type { UnitId } from '../../units/unit.ts';
import type { Value } from '../definition.ts';

/** What was said of a thing under one name, for some days; `null`: that there is none. */
export interface Told {
  readonly value: Value | null;
  readonly from: PlainDate;
  /** Last day; null: until further notice. */
  readonly to: PlainDate | null;
}

/** A row of a register with all that was ever said of it. */
export interface Thing {
  readonly id: string;
  /** Where its row stands today; on another day what was said of it counts. */
  readonly unitId: UnitId;
  readonly name: string;
  /** First day on which the register knew of it. */
  readonly there: PlainDate;
  /** First day on which it was gone. */
  readonly gone: PlainDate | null;
  /** By the fact's name; where several cover a day, the last is right. */
  readonly told: Readonly<Record<string, readonly Told[]>>;
}

export interface ProducerThing extends Thing {
  readonly kind: ProducerKind | null;
  /** Through which it is read from the day on which it is gone. */
  readonly passedTo: string | null;
}

export interface ProductThing extends Omit<Thing, 'unitId'> {
  readonly producerId: string;
  /** Leaf of Annex I. */
  readonly annexI: string;
}

/** What of a certificate never changes, and what became of it. Those entered by mistake are left out. */
export interface CertificateThing extends CertificateFacts {
  readonly id: string;
  /** The product that is kept, where doubles were merged. */
  readonly productId: string;
  readonly producerId: string;
  /** Where its producer was when it was issued, and the province of that time. */
  readonly unitId: UnitId;
  readonly provinceId: UnitId;
  readonly star: number;
  readonly decision: string;
}

export interface EntryThing extends Thing {
  readonly kind: EntryKind;
  readonly type: string | null;
}

/** A product or producer that an entry is tied to, on these days. */
export interface EntryTie {
  readonly entryId: string;
  readonly productId: string | null;
  readonly producerId: string | null;
  readonly since: PlainDate;
  /** First day on which it no longer is tied. */
  readonly until: PlainDate | null;
}

/** Something that was done for producers, as it is known today. */
export interface SupportThing {
  readonly id: string;
  readonly unitId: UnitId;
  /** One of `SUPPORT_WORDS`. */
  readonly kind: string;
  readonly day: PlainDate;
  readonly cost: number | null;
  /** Numbers its kind asks for, by name; one that is not there was not reported. */
  readonly figures: Readonly<Record<string, number>>;
  readonly producerIds: readonly string[];
  readonly productIds: readonly string[];
}

/** Money that went out on a day, in whole đồng. */
export interface PaymentThing {
  readonly id: string;
  readonly unitId: UnitId;
  readonly kind: string;
  readonly source: string;
  readonly day: PlainDate;
  readonly amount: number;
}

/** All that indicators are computed from: what was ever true, each with its days. */
export interface World {
  readonly producers: readonly ProducerThing[];
  readonly products: readonly ProductThing[];
  readonly certificates: readonly CertificateThing[];
  readonly entries: readonly EntryThing[];
  readonly ties: readonly EntryTie[];
  readonly supports: readonly SupportThing[];
  readonly payments: readonly PaymentThing[];
  /** Units that said of some kind and year that there was no support: its book is kept there. */
  readonly withoutSupport: readonly UnitId[];
}
