import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import type { CheckAct, CheckActKind } from '#domain/supervision/check-acts.ts';
import { roleLabel } from '#ui/roles.ts';
import type { TimelineAct } from '#ui/Timeline.svelte';
import { m } from '#words/paraglide/messages.js';
import { RESULT_WORDS } from './check-words.ts';

/** The acts of a check for the timeline, the newest first; the team stands above it by name. */
export function checkTimeline(acts: readonly CheckAct[]): readonly TimelineAct[] {
  return acts.toReversed().map((act) => ({
    at: act.at,
    title: titleOf(act),
    who: roleLabel(act.role),
    ...quoteOf(act),
    ...(act.kind === 'close' || act.kind === 'cite' ? { tone: 'key' as const } : {}),
    ...(act.kind === 'reopen' || act.kind === 'cancel' ? { tone: 'warn' as const } : {}),
  }));
}

const TITLES: Readonly<Record<Exclude<CheckActKind, 'assign' | 'close'>, () => string>> = {
  order: m.supervision_check_act_order,
  complete: m.supervision_check_act_complete,
  reopen: m.supervision_check_act_reopen,
  sign: m.supervision_check_act_sign,
  cite: m.supervision_check_act_cite,
  remark: m.supervision_check_act_remark,
  settle: m.supervision_check_act_settle,
  cancel: m.supervision_check_act_cancel,
};

function titleOf(act: CheckAct): string {
  if (act.kind === 'assign')
    return m.supervision_check_act_assign({ day: formatVietnameseDate(act.data.visitOn) });
  if (act.kind === 'close')
    return `${m.supervision_check_act_close()}: ${RESULT_WORDS[act.data.result]()}`;
  return TITLES[act.kind]();
}

function quoteOf(act: CheckAct): { readonly quote?: string } {
  switch (act.kind) {
    case 'reopen':
    case 'cancel':
    case 'settle':
      return { quote: act.data.reason };
    default:
      return {};
  }
}
