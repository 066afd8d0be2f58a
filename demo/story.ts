import type { DossierKind } from '#domain/dossier/acts.ts';
import type { EvidenceKind } from '#domain/dossier/evidence.ts';
import type { Day } from './day.ts';
import type { SessionKey } from './sessions.ts';

/** A reason why something goes back, with the criterion it concerns, if any. */
export interface Reason {
  readonly text: string;
  readonly criterion?: string;
}

/** The straight way of a dossier, as far as it has come. */
export interface Road {
  readonly submit: Day;
  readonly receive?: Day;
  readonly forward?: Day;
  readonly intake?: Day;
  readonly accept?: Day;
}

/** What happens beside the straight way. */
export type Aside =
  | {
      readonly on: Day;
      readonly act: 'complete';
      readonly reasons: readonly Reason[];
      readonly by: Day;
    }
  | { readonly on: Day; readonly act: 'giveBack'; readonly reasons: readonly Reason[] }
  | {
      readonly on: Day;
      readonly act: 'sendBack';
      readonly reasons: readonly Reason[];
      readonly by: Day;
    }
  /** The producer answers and hands in again, with a paper more. */
  | {
      readonly on: Day;
      readonly act: 'resubmit';
      readonly answers: readonly string[];
      readonly paper?: { readonly kind: EvidenceKind; readonly title: string };
    }
  /** The commune receives anew what it had given back. */
  | { readonly on: Day; readonly act: 'receiveAgain' }
  | { readonly on: Day; readonly act: 'withdraw'; readonly reason: string }
  | { readonly on: Day; readonly act: 'extend'; readonly certificate: string };

/** How one product's dossier goes. */
export interface Story {
  readonly product: string;
  readonly kind: DossierKind;
  readonly open: Day;
  /** How much of it is filled in; all, unless it says otherwise. */
  readonly filled?: 'nothing' | 'half';
  /** What the producer claims; the council finds what its session says. */
  readonly claims: { readonly total: number; readonly star: 2 | 3 | 4 | 5 };
  readonly road?: Road;
  readonly asides?: readonly Aside[];
  /** The sessions it was given to, each on its day. */
  readonly sessions?: readonly { readonly on: Day; readonly session: SessionKey }[];
  /** Fewer samples than asked at the hand-over, and why. */
  readonly samples?: { readonly given: number; readonly note: string };
  /** What the office writes when it accepts. */
  readonly note?: string;
  /** The commune's officer has written only some of form 03 so far. */
  readonly findings?: 'none' | 'half';
}
