/** Where an idea is; the name says what it waits for. */
export const IDEA_STATES = [
  'none',
  'sent',
  'returned',
  'training',
  'refused',
  'accepted',
  'planned',
  'carrying',
  'stopped',
  'handedOver',
] as const;
export type IdeaState = (typeof IDEA_STATES)[number];

/** An idea that somebody has sent. */
export type SentState = Exclude<IdeaState, 'none'>;
export const SENT_STATES = IDEA_STATES.filter((state): state is SentState => state !== 'none');
