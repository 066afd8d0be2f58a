import type { ActOf } from '../acts/act.ts';
import { day, flag, maybe, oneOf, record } from '../acts/shapes.ts';
import type { ChangesOf, Standing, Subject } from '../acts/subject.ts';
import type { PlainDate } from '../calendar/plain-date.ts';

/** What a producer means to do before a certificate ends; `call`: somebody is to call first. */
export const ANSWERS = ['renews', 'stops', 'call'] as const;
export type Answer = (typeof ANSWERS)[number];

/** In which way the answer came: by the link of a notice, signed in, or told to an officer. */
export type AnsweredBy = 'link' | 'account' | 'officer';

/** How an officer tried to reach a producer. */
export const CONTACTS = ['call', 'visit', 'message', 'letter'] as const;
export type Contact = (typeof CONTACTS)[number];

/** What is done about the end of one certificate. No name, number or word of a person: kept for ever. */
export const RENEWAL_ACTS = {
  answer: record({ answer: oneOf(ANSWERS), by: oneOf(['link', 'account']) }),
  /** An officer notes a call, a visit, a message or a letter, and what was answered there. */
  contact: record({
    how: oneOf(CONTACTS),
    on: day,
    reached: flag,
    answer: maybe(oneOf(ANSWERS)),
  }),
  /** An officer took the message with the producer's link out of the system, to send it another way. */
  takeLink: record({}),
};

export type RenewalActs = typeof RENEWAL_ACTS;
export type RenewalAct = ActOf<RenewalActs>;
type RenewalState = 'open';

/** What a producer answered and how an officer tried to reach one, as of the last act. */
export interface RenewalStanding extends Standing<RenewalState> {
  readonly answer: Answer | null;
  readonly answeredOn: PlainDate | null;
  readonly answeredBy: AnsweredBy | null;
  readonly contact: Contact | null;
  readonly contactedOn: PlainDate | null;
  /** Whether any of the tries found somebody. */
  readonly reached: boolean;
}

const NOTHING: RenewalStanding = {
  state: 'open',
  seq: 0,
  answer: null,
  answeredOn: null,
  answeredBy: null,
  contact: null,
  contactedOn: null,
  reached: false,
};

/**
 * Whether a certificate is renewed, asked and answered. Its id is the certificate's: a newer certificate
 * is asked anew. Nothing follows from an answer by itself, it takes no star away.
 */
export const RENEWAL: Subject<RenewalActs, RenewalState, RenewalStanding> = {
  kind: 'renewal',
  shapes: RENEWAL_ACTS,
  allowed: {
    open: {
      answer: { by: 'renewal.answer' },
      contact: { by: 'renewal.note' },
      takeLink: { by: 'renewal.note' },
    },
  },
  nothing: () => NOTHING,
  changes: changesOf,
  quiet: ['takeLink'],
};

function changesOf(before: RenewalStanding, act: RenewalAct): ChangesOf<RenewalStanding> {
  switch (act.kind) {
    case 'answer':
      return { answer: act.data.answer, answeredOn: act.onDay, answeredBy: act.data.by };
    case 'contact': {
      const { how: contact, on: contactedOn, answer } = act.data;
      const reached = before.reached || act.data.reached;
      const answered =
        answer && ({ answer, answeredOn: act.onDay, answeredBy: 'officer' } as const);
      return { contact, contactedOn, reached, ...answered };
    }
    case 'takeLink':
      return {};
  }
}
