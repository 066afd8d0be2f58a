import type { ActOf } from '../acts/act.ts';
import { day, list, maybe, oneOf, record, text } from '../acts/shapes.ts';
import type { ChangesOf, Standing, Subject } from '../acts/subject.ts';
import type { PlainDate } from '../calendar/plain-date.ts';

/** What somebody may report: no certificate at all, more stars than it gives, ended or revoked, another's code. */
export const MISUSE_KINDS = ['noCertificate', 'higherStar', 'ended', 'otherCode', 'other'] as const;
export type MisuseKind = (typeof MISUSE_KINDS)[number];

/** What each act of a report carries besides who and when: no word of the reporter, who is nobody's business. */
export const MISUSE_ACTS = {
  /** Sent from the public page; `words` is the hash of all that was said, `pictures` those of what came with it. */
  report: record({
    kind: oneOf(MISUSE_KINDS),
    seenOn: day,
    words: text,
    pictures: maybe(list(text)),
  }),
  /** The office looks into it. */
  takeUp: record({}),
  /** A check was ordered from it. */
  check: record({ checkId: text }),
  /** The answer stands for the reporter, in kind words and without a person's name. */
  end: record({ answer: text }),
};

export type MisuseActs = typeof MISUSE_ACTS;
export type MisuseAct = ActOf<MisuseActs>;
export type MisuseState = 'none' | 'received' | 'looked' | 'checking' | 'ended';

export interface MisuseStanding extends Standing<MisuseState> {
  /** Hash of what was said. */
  readonly words: string | null;
  /** Hashes of the pictures, in their order. */
  readonly pictures: readonly string[];
  readonly receivedOn: PlainDate | null;
  readonly lookedOn: PlainDate | null;
  readonly checkId: string | null;
  readonly answer: string | null;
  readonly endedOn: PlainDate | null;
}

const NOTHING: MisuseStanding = {
  ...{ state: 'none', seq: 0, words: null, pictures: [], receivedOn: null, lookedOn: null },
  ...{ checkId: null, answer: null, endedOn: null },
};

/** A report from its sending to its answer. None ends without one, and none becomes two checks. */
export const MISUSE: Subject<MisuseActs, MisuseState, MisuseStanding> = {
  kind: 'misuse',
  shapes: MISUSE_ACTS,
  allowed: {
    none: { report: { by: [], to: 'received' } },
    received: { takeUp: { by: 'misuse.handle', to: 'looked' } },
    looked: {
      check: { by: 'misuse.handle', to: 'checking' },
      end: { by: 'misuse.handle', to: 'ended' },
    },
    checking: { end: { by: 'misuse.handle', to: 'ended' } },
    ended: {},
  },
  nothing: () => NOTHING,
  changes: changesOf,
};

function changesOf(_before: MisuseStanding, act: MisuseAct): ChangesOf<MisuseStanding> {
  switch (act.kind) {
    case 'report':
      return {
        ...{ words: act.data.words, pictures: act.data.pictures ?? [], receivedOn: act.onDay },
      };
    case 'takeUp':
      return { lookedOn: act.onDay };
    case 'check':
      return { checkId: act.data.checkId };
    case 'end':
      return { answer: act.data.answer, endedOn: act.onDay };
  }
}

/** What the reporter is told: that a check is on its way only once that is no secret any more (Đ9.2a). */
export const FOLLOWED = ['received', 'looked', 'checking', 'ended'] as const;
export type Followed = (typeof FOLLOWED)[number];

/**
 * Whoever sends a report of the own product must not learn by it that an unannounced check comes: until the
 * check is known the office "looks into it".
 */
export function followedAs(state: Exclude<MisuseState, 'none'>, checkIsKnown: boolean): Followed {
  return state === 'checking' && !checkIsKnown ? 'looked' : state;
}

/** Reports from one address within an hour: a market's network is shared, a script sends hundreds. */
export const MISUSE_LIMIT = { minutes: 60, perAddress: 10 } as const;

/** Pictures with a report: so many, so large, and so many a day from one network and from all together. */
export const MISUSE_PICTURES = {
  most: 3,
  megabytes: 5,
  aDayPerAddress: 30,
  aDay: 1000,
} as const;
