import { unitName, viewPlan } from '#app/plans/view-plan.ts';
import { partsOf } from '#domain/plans/content.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'plan.view');
  const { deps } = event.locals;
  const { plan, content } = orErrorPage(await viewPlan(deps, actor, event.params.id));
  const shared = partsOf(content, 'target').filter(({ shares }) => shares.length > 0);
  const units = new Set(shared.flatMap(({ shares }) => shares.map(({ unitId }) => unitId)));
  const given = shared.map(({ shares }) => new Map(shares.map((one) => [one.unitId, one.value])));
  return {
    plan,
    title: content.head.title,
    targets: shared.map((part) => ({ ...part, shares: [] })),
    rows: [...units].map((unitId) => ({
      unit: unitName(deps, unitId, content.head.from),
      values: given.map((one) => one.get(unitId) ?? null),
    })),
  };
};
