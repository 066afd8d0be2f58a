import type { Ground } from '#domain/supervision/revocation-acts.ts';
import type { RevocationState } from '#domain/supervision/revocation.ts';
import type { TagFamily } from '#ui/Tag.svelte';
import { m } from '#words/paraglide/messages.js';

/** What each ground says in short, and what it needs. */
export const GROUND_WORDS: Readonly<Record<Ground, { says: () => string; needs: () => string }>> = {
  a: { says: m.supervision_ground_a, needs: m.supervision_ground_a_needs },
  b: { says: m.supervision_ground_b, needs: m.supervision_ground_b_needs },
  c: { says: m.supervision_ground_c, needs: m.supervision_ground_c_needs },
  d: { says: m.supervision_ground_d, needs: m.supervision_ground_d_needs },
  đ: { says: m.supervision_ground_dd, needs: m.supervision_ground_dd_needs },
  e: { says: m.supervision_ground_e, needs: m.supervision_ground_e_needs },
};

/** Where a case stands, in a tag. */
export const STATE_WORDS: Readonly<
  Record<Exclude<RevocationState, 'none'>, { family: TagFamily; word: () => string }>
> = {
  opened: { family: 'info', word: m.supervision_state_opened },
  verified: { family: 'info', word: m.supervision_state_verified },
  hearing: { family: 'ask', word: m.supervision_state_hearing },
  heard: { family: 'info', word: m.supervision_state_heard },
  concluded: { family: 'warn', word: m.supervision_state_concluded },
  submitted: { family: 'ask', word: m.supervision_state_submitted },
  atMinistry: { family: 'ask', word: m.supervision_state_at_ministry },
  ministryAnswered: { family: 'ask', word: m.supervision_state_ministry_answered },
  revoked: { family: 'bad', word: m.supervision_state_revoked },
  dropped: { family: 'neutral', word: m.supervision_state_dropped },
};
