import type { Reach } from '#domain/access/authorize.ts';
import type { DossierState } from '#domain/dossier/transitions.ts';

/** Whose drafts may be read before they are sent: the own ones, and those a desk was asked to help with. */
export interface DraftReach {
  readonly own: ReadonlySet<string>;
  /** Units for whose drafts the commune may be asked. */
  readonly commune: Reach;
  readonly office: Reach;
}

export interface DossierQuery {
  readonly states: readonly DossierState[];
  /** These come first. */
  readonly waiting: readonly DossierState[];
  /** Dossiers that the reader stands aside from: only a producer's own role reaches them. */
  readonly ties: ReadonlySet<string>;
  /** The reach holds a province: most dossiers lie in it, so that they are not looked for place by place. */
  readonly wide: boolean;
  /** Which drafts that were never sent may be seen among them. */
  readonly drafts: DraftReach;
  /** Folded; empty for all. */
  readonly words: string;
  readonly offset: number;
  readonly limit: number;
}
