import type { Actor } from '#domain/access/authorize.ts';
import { DECISION, isSigned, type DecisionStanding } from '#domain/recognition/decision.ts';
import { goesToMinistry, isCertified } from '#domain/recognition/outcome.ts';
import type { DecisionPaper, NumberedPaper, PaperNumber } from '#domain/recognition/papers.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import type { Db } from '#storage/database.ts';
import { listDecisionItems } from '#storage/recognition/decision-items.ts';
import { findDecision } from '#storage/recognition/decisions.ts';
import { countToldParties } from '#storage/recognition/told-parties.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { allow } from '../../allow.ts';
import type { Deps } from '../../deps.ts';
import { templateOfPaper } from '../templates/in-use.ts';
import { standsAside, tiesOf } from '../../dossier/council-sight.ts';

/** Which paper of a decision is where, from the submission to the letter to the ministry. */
export interface PapersView {
  readonly decisionId: string;
  readonly signed: boolean;
  /** Nobody signs it any more. */
  readonly over: boolean;
  /** Papers list all products: whoever stands aside from one opens none. */
  readonly mayOpen: boolean;
  readonly numbers: Readonly<Partial<Record<NumberedPaper, PaperNumber>>>;
  /** Whose number may be entered now, by this reader. */
  readonly mayNumber: readonly NumberedPaper[];
  /** Whether this reader may send a signed copy. */
  readonly mayKeep: boolean;
  /** The written notice of the results; null until it was sent. */
  readonly told: PaperNumber | null;
  /** Producers and communes that were told, and how many of them have not read it. */
  readonly parties: { readonly all: number; readonly unread: number };
  /** Which version of the office's own template the Word file is made from; null: the built-in layout. */
  readonly templates: Readonly<Partial<Record<DecisionPaper, number | null>>>;
  readonly certificates: number;
  readonly toMinistry: number;
}

/** Refuses NOT_FOUND, also for a decision outside the actor's reach. */
export async function viewPapers(
  deps: Deps,
  actor: Actor,
  decisionId: string,
): Promise<Result<PapersView>> {
  const decision = await findDecision(deps.db, decisionId);
  if (!decision || !allow(deps, actor, 'decision.view', decision).ok) return refuse('NOT_FOUND');
  const { state, numbers, told, madeFrom } = await readStanding(deps.db, DECISION, decision.id);
  const items = await listDecisionItems(deps.db, decision.id);
  const signed = isSigned(state);
  const over = !signed && state !== 'prepared';
  const mayOpen = await seesAll(deps.db, actor, items);
  const toMinistry = items.filter(({ outcome }) => goesToMinistry(outcome)).length;
  const prepares = mayOpen && !over && allow(deps, actor, 'decision.prepare', decision).ok;
  const due: NumberedPaper | null = signed ? 'ministryLetter' : 'submission';
  const hasPaper = due === 'submission' || toMinistry > 0;
  return ok({
    decisionId: decision.id,
    signed,
    over,
    mayOpen,
    numbers,
    mayNumber: prepares && hasPaper ? [due] : [],
    mayKeep: prepares && signed,
    told,
    templates: await templatesOf(deps.db, decision.unitId, madeFrom),
    parties: await countToldParties(deps.db, decision.id),
    certificates: items.filter(({ outcome }) => isCertified(outcome)).length,
    toMinistry,
  });
}

const SHOWN = ['submission', 'decision', 'ministryLetter'] as const;

async function templatesOf(db: Db, unitId: string, madeFrom: DecisionStanding['madeFrom']) {
  const versions: Partial<Record<DecisionPaper, number | null>> = {};
  for (const paper of SHOWN)
    versions[paper] = (await templateOfPaper(db, unitId, paper, madeFrom))?.no ?? null;
  return versions;
}

async function seesAll(
  db: Db,
  actor: Actor,
  items: readonly Parameters<typeof standsAside>[2][],
): Promise<boolean> {
  const ties = await tiesOf(db, actor);
  return items.every((item) => !standsAside(actor, ties, item));
}
