import type { Actor } from '#domain/access/authorize.ts';
import { leavesOf } from '#domain/criteria/find.ts';
import type { CriteriaSet } from '#domain/criteria/types.ts';
import type { SelfScore } from '#domain/dossier/content.ts';
import { ok, okUnless, refusal, type Result } from '#domain/result.ts';
import { linkEvidence, listEvidence } from '#storage/dossier/evidence.ts';
import type { Deps } from '../deps.ts';
import type { DeviceItem } from '../offline/in-line.ts';
import { editDraft, type DraftContext, type Saved } from './edit-draft.ts';

/** One criterion as the page sends it; `papers` are the ids of what proves it. */
export interface CriterionSave extends SelfScore {
  readonly papers: readonly string[];
}

export interface SelfScoreSave {
  readonly dossierId: string;
  readonly seenVersion: number;
  /** By criterion code; criteria that are left out stay as they are. */
  readonly scores: Readonly<Record<string, CriterionSave>>;
  /** Its place among what the page sends by itself; without script there is none. */
  readonly item?: DeviceItem | null;
}

/**
 * Keeps the producer's own score of some criteria with the papers behind them (form 02, III).
 * Refuses NOT_OFFERED for a criterion or level the set does not have, and as `editDraft` does.
 */
export function saveSelfScore(
  deps: Deps,
  actor: Actor,
  save: SelfScoreSave,
): Promise<Result<Saved>> {
  return editDraft(
    deps,
    actor,
    save.dossierId,
    save.seenVersion,
    async (context) => {
      const known = checkScores(context.set, save.scores);
      if (!known.ok) return known;
      await linkPapers(context, save.scores);
      const selfScore = { ...context.content.selfScore };
      for (const [code, { papers: _papers, ...score }] of Object.entries(save.scores)) {
        selfScore[code] = score;
      }
      return ok({ ...context.content, selfScore });
    },
    save.item,
  );
}

function checkScores(set: CriteriaSet, scores: SelfScoreSave['scores']): Result<null> {
  const leaves = leavesOf(set);
  const faults = Object.entries(scores).flatMap(([criterion, { choice }]) => {
    const leaf = leaves.find((one) => one.code === criterion);
    if (!leaf) return [refusal('NOT_OFFERED', { label: criterion })];
    if (choice === undefined || choice === null || leaf.options[choice]) return [];
    return [refusal('NOT_OFFERED', { label: criterion }, `choice.${criterion}`)];
  });
  return okUnless(faults, null);
}

/** The paper says which criteria it proves; here the criteria say which papers, so it is turned round. */
async function linkPapers(
  { trx, dossier, set }: DraftContext,
  scores: SelfScoreSave['scores'],
): Promise<void> {
  const codes = leavesOf(set).map((leaf) => leaf.code);
  for (const item of await listEvidence(trx, dossier.id)) {
    const criteria = codes.filter((code) => {
      const score = scores[code];
      return score ? score.papers.includes(item.id) : item.criteria.includes(code);
    });
    if (criteria.join() !== item.criteria.join()) await linkEvidence(trx, item.id, criteria);
  }
}
