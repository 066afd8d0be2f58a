import type { Actor } from '#domain/access/authorize.ts';
import { countedAt, type CountedDossier } from '#domain/counts/six-counts.ts';
import { ok, type Result } from '#domain/result.ts';
import { listSteps } from '#storage/counts/list-steps.ts';
import type { Deps } from '../deps.ts';
import { workingDays } from '../working-days.ts';
import { communesOn } from './communes-on.ts';
import { scopeOf, type CountQuestion, type CountScope } from './count-question.ts';

/** A counted dossier with the unit it was opened in. */
export interface CountedOfUnit extends CountedDossier {
  readonly id: string;
  readonly unitId: string;
}

/** Every dossier that the question counts, once. Refuses as `scopeOf` does. */
export async function countDossiers(
  deps: Deps,
  actor: Actor,
  question: CountQuestion,
): Promise<Result<{ readonly scope: CountScope; readonly dossiers: readonly CountedOfUnit[] }>> {
  const scope = scopeOf(deps, actor, question);
  if (!scope.ok) return scope;
  const { days } = scope.value;
  const [calendar, all] = await Promise.all([
    workingDays(deps),
    listSteps(deps.db, scope.value, days.to),
  ]);
  const dossiers = all.flatMap(({ id, unitId, steps }) => {
    const counted = countedAt(question.desk, steps, days, calendar);
    return counted ? [{ id, unitId, ...counted }] : [];
  });
  const communeOf = communesOn(deps, days.to);
  const asked = question.isOpenPlace
    ? dossiers.filter(({ unitId }) => communeOf(unitId) === undefined)
    : dossiers;
  return ok({ scope: scope.value, dossiers: asked });
}
