import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import type { RenewalView } from '#app/expiry/view-renewal.ts';
import { actorLabel } from '#ui/actors.ts';
import { roleLabel } from '#ui/roles.ts';
import type { TimelineAct } from '#ui/Timeline.svelte';
import { m } from '#words/paraglide/messages.js';
import { ANSWER_WORDS, BY_WORDS, CONTACT_WORDS } from './words.ts';

type Entry = RenewalView['acts'][number];

/** What was answered and tried, in words, with who did it. */
export function renewalActs(entries: readonly Entry[]): readonly TimelineAct[] {
  return entries.map((entry) => ({
    at: entry.at,
    who: [actorLabel(entry.actor, entry.actorName), roleLabel(entry.role)].join(', '),
    ...wordsOf(entry),
  }));
}

function wordsOf(entry: Entry): Omit<TimelineAct, 'at' | 'who'> {
  switch (entry.kind) {
    case 'answer': {
      const { answer, by } = entry.data;
      const title = m.expiry_act_answer({ answer: ANSWER_WORDS[answer]() });
      return { title, text: BY_WORDS[by](), icon: 'chat', tone: 'key' };
    }
    case 'contact': {
      const { how, on, reached, answer } = entry.data;
      const title = CONTACT_WORDS[how]({ day: formatVietnameseDate(on) });
      const met = reached ? m.expiry_contact_met() : m.expiry_contact_missed();
      const heard = answer && m.expiry_act_answer({ answer: ANSWER_WORDS[answer]() });
      const text = heard ? `${met}. ${heard}` : met;
      return { title, text, icon: 'phone', ...(answer && { tone: 'key' as const }) };
    }
    case 'takeLink':
      return { title: m.expiry_act_take_link(), icon: 'send' };
  }
}
