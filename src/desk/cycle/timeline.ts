import type { IdeaAct } from '#domain/cycle/idea.ts';
import { roleLabel } from '#ui/roles.ts';
import type { TimelineAct } from '#ui/Timeline.svelte';
import { m } from '#words/paraglide/messages.js';

/** The acts of an idea for the timeline, the newest first. */
export function ideaTimeline(acts: readonly IdeaAct[]): readonly TimelineAct[] {
  return acts.toReversed().map((act) => {
    const quote = saidIn(act);
    return {
      at: act.at,
      title: TITLES[act.kind](),
      who: act.role === 'visitor' ? m.cycle_by_visitor() : roleLabel(act.role),
      ...(quote !== undefined && { quote }),
      ...(KEY.includes(act.kind) && { tone: 'key' as const }),
      ...(WARN.includes(act.kind) && { tone: 'warn' as const }),
    };
  });
}

const KEY: readonly IdeaAct['kind'][] = ['acceptIdea', 'acceptPlan', 'handOver'];
const WARN: readonly IdeaAct['kind'][] = ['returnIdea', 'refuseIdea', 'returnPlan', 'stopIdea'];

const TITLES: Readonly<Record<IdeaAct['kind'], () => string>> = {
  sendIdea: m.cycle_act_sendIdea,
  correctIdea: m.cycle_act_correctIdea,
  returnIdea: m.cycle_act_returnIdea,
  trainIdea: m.cycle_act_trainIdea,
  refuseIdea: m.cycle_act_refuseIdea,
  acceptIdea: m.cycle_act_acceptIdea,
  registerIdea: m.cycle_act_registerIdea,
  savePlan: m.cycle_act_savePlan,
  returnPlan: m.cycle_act_returnPlan,
  acceptPlan: m.cycle_act_acceptPlan,
  visitIdea: m.cycle_act_visitIdea,
  stopIdea: m.cycle_act_stopIdea,
  resumeIdea: m.cycle_act_resumeIdea,
  handOver: m.cycle_act_handOver,
};

/** What an act says in words, where it does. */
function saidIn(act: IdeaAct): string | undefined {
  switch (act.kind) {
    case 'returnIdea':
    case 'refuseIdea':
    case 'returnPlan':
    case 'stopIdea':
      return act.data.reason;
    case 'trainIdea':
      return act.data.course;
    case 'acceptIdea':
      return act.data.words;
    default:
      return undefined;
  }
}
