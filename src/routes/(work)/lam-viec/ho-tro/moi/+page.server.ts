import { GROUP_WORDS, KIND_WORDS } from '#desk/support/records/words.ts';
import { SUPPORT_GROUPS, SUPPORT_KINDS, SUPPORT_RULES } from '#domain/support/records/kinds.ts';
import { askRight } from '#request/guard.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
  askRight(event, 'support.keep');
  return {
    groups: SUPPORT_GROUPS.map((group) => ({
      group,
      label: GROUP_WORDS[group](),
      kinds: SUPPORT_KINDS.filter((kind) => SUPPORT_RULES[kind].group === group).map((kind) => ({
        kind,
        label: KIND_WORDS[kind](),
      })),
    })),
  };
};
