import { readReasons, type Reasons } from '#app/council/read-reasons.ts';
import { leavesOf } from '#domain/criteria/find.ts';
import { outcomeSentence } from '#domain/recognition/outcome-words.ts';
import { toDecimal } from '#domain/scoring/fraction.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { formatNumber } from '#ui/format.ts';
import { m } from '#words/paraglide/messages.js';
import { getLocale } from '#words/paraglide/runtime.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'dossier.view');
  const reasons = orErrorPage(await readReasons(event.locals.deps, actor, event.params.id));
  const { view, result, sheets, comments } = reasons;
  const { averageNumerator: numerator, averageDenominator: denominator } = result;
  return {
    calm: view.desks.producer,
    dossierId: view.dossier.id,
    productName: view.dossier.productName,
    points: formatNumber(toDecimal({ numerator, denominator })),
    star: result.star,
    outcome: outcomeSentence(reasons.decided, getLocale()),
    knockedOut: result.knockedOut,
    missing: result.missingMarks,
    sheets,
    comments,
    criteria: criteriaOf(reasons),
    wording: view.set.wording,
  };
};

/** Levels in the words of the sheet, beside what the producer had claimed. */
function criteriaOf({ view, criteria }: Reasons) {
  const leaves = leavesOf(view.set);
  return criteria.map(({ criterion, levels, remarks }) => {
    const leaf = leaves.find(({ code }) => code === criterion);
    const claimed = view.selfScore[criterion];
    const option = (index: number | null) => (index === null ? undefined : leaf?.options[index]);
    return {
      criterion,
      label: leaf?.label ?? '',
      remarks,
      levels: levels.map((level) => ({
        words: option(level.option)?.label ?? m.dossier_read_none_reached(),
        points: option(level.option)?.points ?? 0,
        sheets: level.sheets,
        claimed: claimed === level.option,
      })),
      claimed:
        claimed === undefined
          ? m.dossier_read_not_scored()
          : (option(claimed)?.label ?? m.dossier_read_none_reached()),
    };
  });
}
