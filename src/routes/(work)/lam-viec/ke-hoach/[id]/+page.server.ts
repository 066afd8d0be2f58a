import { viewPlan } from '#app/plans/view-plan.ts';
import { viewTargets } from '#app/plans/view-targets.ts';
import { parseVietnameseDate } from '#domain/calendar/plain-date.ts';
import { reachFor } from '#app/allow.ts';
import { isWithinReach } from '#domain/access/authorize.ts';
import { listHrefOf } from '#desk/plans/list-href-of.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'plan.view');
  const { deps } = event.locals;
  const today = deps.clock.today();
  const asked = parseVietnameseDate(event.url.searchParams.get('ngay') ?? '');
  // Of days to come nobody has told anything yet.
  const asOf = asked.ok && asked.value <= today ? asked.value : today;
  const whole = orErrorPage(await viewPlan(deps, actor, event.params.id, asOf));
  const { plan, standing, content, tasks, milestones, money, changes, waits, may } = whole;
  const view = { plan, standing, content, asOf, tasks, milestones, money, changes, waits, may };
  const reach = reachFor(deps, actor, 'register.view');
  const targets = (await viewTargets(deps, whole)).map((target) => {
    // The list is read as far as one's own right reaches: beyond it it would be shorter than the number.
    const isReached = isWithinReach(reach, { unitId: target.part.scope }, deps.units);
    return { ...target, listHref: isReached ? listHrefOf(target) : null };
  });
  return { view, targets };
};
