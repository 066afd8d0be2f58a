import type { DataOf, Shapes } from '#domain/acts/act.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { HelpDesk } from '#domain/dossier/acts.ts';
import type { NoticeKind } from '#domain/notices/kinds.ts';
import type { Said } from './sentence.ts';

/**
 * Who is told: the people who speak for the producer, the desks at the place of the subject, whoever
 * confirms what the office takes over from earlier years or a plan of checks, has a seat in the session or is sent to the check, the
 * person whose account it is.
 */
export type Audience =
  | 'producer'
  | 'commune'
  | 'office'
  | 'leader'
  | 'confirmer'
  | 'planner'
  | 'planConfirmer'
  | 'seats'
  | 'team'
  | 'person';

/** One notice to its audiences. */
export interface Telling {
  readonly kind: NoticeKind;
  readonly to: readonly Audience[];
  readonly says: Partial<Said<NoticeKind>>;
  /** The product it is about, of an act on its producer; left out: the act's subject. */
  readonly productId?: string;
}

/** What a line of the table may look up besides the act's own data. */
export interface Look {
  /** Of the act's subject. */
  readonly id: string;
  /** The desk that a dossier lies with, or lay with last; null before it was handed in. */
  readonly desk: () => Promise<HelpDesk | null>;
  /** The day of a council session. */
  readonly heldOn: (sessionId: string) => Promise<PlainDate>;
  /** The product that a proposal is about; null: the producer's own entry. */
  readonly proposedFor: (proposalId: string) => Promise<string | null>;
  /** Whether the producer of a revocation was asked for its statement. */
  readonly wasAsked: () => Promise<boolean>;
}

/** Nobody is told, and why. */
interface Silent {
  readonly silent: string;
}

type Tellings = readonly Telling[];
export type Told<Data> =
  Silent | Tellings | ((data: Data, look: Look) => Tellings | Promise<Tellings>);
export type ToldOf<S extends Shapes> = { readonly [Kind in keyof S]: Told<DataOf<S>[Kind]> };

/** One line: the kind, to whom, and what its sentence says; what is missing in it does not compile. */
export function tell<Kind extends NoticeKind>(
  kind: Kind,
  to: readonly Audience[],
  ...[says]: keyof Said<Kind> extends never ? [] : [Said<Kind>]
): Telling {
  return { kind, to, says: says ?? {} };
}
