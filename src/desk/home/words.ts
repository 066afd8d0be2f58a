import type { HomeFigure, Thing, ThingKind } from '#app/home/thing.ts';
import { WARN_FROM } from '#domain/calendar/commune-deadline.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { deadlineSentence } from '#desk/dossier/commune-words.ts';
import { m } from '#words/paraglide/messages.js';
import * as intake from '#desk/office/params.ts';
import * as queue from '#desk/commune/params.ts';

/** A waiting thing in the reader's language, with the address (without language) where it is done. */
export interface SpokenThing {
  readonly title: string;
  readonly hint: string;
  readonly href: string;
}

const SPEAK: Readonly<Record<ThingKind, (thing: Thing) => SpokenThing>> = {
  draft: ({ id, name }) => ({
    title: m.access_thing_draft({ name }),
    hint: m.access_thing_draft_hint(),
    href: `/lam-viec/ho-so/${id}`,
  }),
  answer: (thing) => ({
    title: m.access_thing_answer({ name: thing.name }),
    hint:
      thing.day === null
        ? m.access_thing_answer_open_hint()
        : m.access_thing_answer_hint({ day: dayOf(thing) }),
    href: `/lam-viec/ho-so/${thing.id}`,
  }),
  reassess: (thing) => ({
    ...((thing.days ?? 0) < 0
      ? {
          title: m.access_thing_reassess_late({ name: thing.name }),
          hint: m.access_thing_reassess_late_hint({ day: dayOf(thing) }),
        }
      : {
          title: m.access_thing_reassess({ name: thing.name }),
          hint: m.access_thing_reassess_hint({ day: dayOf(thing) }),
        }),
    href: `/lam-viec/san-pham/${thing.id}`,
  }),
  receive: (thing) => ({
    title: m.access_thing_receive({ name: thing.name }),
    hint: thing.deadline
      ? deadlineSentence(thing.deadline)
      : m.access_thing_receive_hint({ day: dayOf(thing) }),
    href: `/lam-viec/xa/${thing.id}`,
  }),
  assess: (thing) => ({
    title: m.access_thing_assess({ name: thing.name }),
    hint: thing.deadline ? deadlineSentence(thing.deadline) : '',
    href: `/lam-viec/xa/${thing.id}`,
  }),
  officeReceive: (thing) => ({
    title: m.access_thing_office_receive({ name: thing.name }),
    hint: m.access_thing_office_receive_hint({ day: dayOf(thing) }),
    href: `/lam-viec/tinh/${thing.id}`,
  }),
  officeCheck: (thing) => ({
    title: m.access_thing_office_check({ name: thing.name }),
    hint: m.access_thing_office_check_hint({ day: dayOf(thing) }),
    href: `/lam-viec/tinh/${thing.id}`,
  }),
  openSession: (thing) => ({
    title: m.access_thing_open_session({ name: thing.name }),
    hint: m.access_thing_session_day_hint({ day: dayOf(thing) }),
    href: `/lam-viec/hoi-dong/${thing.id}`,
  }),
  score: (thing) => ({
    title: m.access_thing_score({ name: thing.name, count: thing.count ?? 0 }),
    hint: m.access_thing_session_day_hint({ day: dayOf(thing) }),
    href: `/lam-viec/hoi-dong/${thing.id}`,
  }),
  missingSheets: (thing) => ({
    title: m.access_thing_missing_sheets({ name: thing.name, count: thing.count ?? 0 }),
    hint: m.access_thing_missing_sheets_hint(),
    href: `/lam-viec/hoi-dong/${thing.id}`,
  }),
  closeSession: ({ id, name }) => ({
    title: m.access_thing_close_session({ name }),
    hint: m.access_thing_close_session_hint(),
    href: `/lam-viec/hoi-dong/${id}`,
  }),
  prepare: ({ id, name, count }) => ({
    title: m.access_thing_prepare({ name }),
    hint: m.access_thing_prepare_hint({ count: count ?? 0 }),
    href: `/lam-viec/quyet-dinh/moi?phien=${id}`,
  }),
  sign: (thing) => ({
    title: m.access_thing_sign({ name: thing.name }),
    hint: m.access_thing_sign_hint({ day: dayOf(thing) }),
    href: `/lam-viec/quyet-dinh/${thing.id}`,
  }),
  signAmendment: (thing) => ({
    title: m.access_thing_sign_amendment({ name: thing.name }),
    hint: m.access_thing_sign_amendment_hint(),
    href: `/lam-viec/quyet-dinh/${thing.id}#amendments`,
  }),
  amendAgain: (thing) => ({
    title: m.access_thing_amend_again({ name: thing.name }),
    hint: m.access_thing_amend_again_hint({ day: dayOf(thing) }),
    href: `/lam-viec/quyet-dinh/${thing.id}#amendments`,
  }),
  confirmRequest: (thing) => ({
    title: m.access_thing_confirm({ name: thing.name }),
    hint: m.access_thing_confirm_hint({ day: dayOf(thing) }),
    href: '/lam-viec/xac-nhan',
  }),
  confirmMinistry: (thing) => ({
    title: m.access_thing_confirm_ministry({ name: thing.name }),
    hint: m.access_thing_confirm_ministry_hint({ day: dayOf(thing) }),
    href: `/lam-viec/ho-so/${thing.id}/bo`,
  }),
  enterMinistry: (thing) => ({
    title: m.access_thing_enter_ministry({ name: thing.name }),
    hint: m.access_thing_enter_ministry_hint({ day: dayOf(thing) }),
    href: `/lam-viec/ho-so/${thing.id}/bo`,
  }),
  confirmRedo: (thing) => ({
    title: m.recognition_home_redo({ name: thing.name }),
    hint: m.recognition_home_redo_hint({ day: dayOf(thing) }),
    href: `/lam-viec/ho-so/${thing.id}/lam-lai`,
  }),
  grantEnding: (thing) => ({
    title: m.access_thing_grant({ name: thing.name }),
    hint: m.access_thing_grant_hint({ day: dayOf(thing) }),
    href: `/lam-viec/tai-khoan/${thing.id}`,
  }),
  look: ({ count }) => ({
    title: m.parties_looks_thing({ count: count ?? 0 }),
    hint: m.parties_looks_thing_hint(),
    href: '/lam-viec/thay-doi',
  }),
};

export function speak(thing: Thing): SpokenThing {
  return SPEAK[thing.kind](thing);
}

function dayOf(thing: Thing): string {
  return thing.day === null ? '' : formatVietnameseDate(thing.day);
}

interface FigureWords {
  readonly label: () => string;
  /** Address of the list behind the number, without language. */
  readonly href: string;
  readonly tone?: 'warn' | 'bad';
}

const FIGURES: Readonly<Record<HomeFigure['key'], FigureWords>> = {
  products: { label: m.access_figure_products, href: '/lam-viec/san-pham' },
  underWay: { label: m.access_figure_under_way, href: '/lam-viec/ho-so' },
  late: { label: m.access_figure_late, href: queue.filterHref('late'), tone: 'bad' },
  closing: {
    label: () => m.commune_figure_closing({ days: WARN_FROM }),
    href: queue.filterHref('closing'),
    tone: 'warn',
  },
  fresh: { label: m.access_figure_fresh, href: queue.filterHref('fresh') },
  stopped: { label: m.access_figure_stopped, href: queue.viewHref('waiting') },
  officeFresh: { label: m.access_figure_office_fresh, href: intake.filterHref('fresh') },
  officeReading: { label: m.access_figure_office_reading, href: intake.filterHref('reading') },
  accepted: { label: m.access_figure_accepted, href: intake.viewHref('accepted') },
  sessions: { label: m.access_figure_sessions, href: '/lam-viec/hoi-dong' },
  decisions: { label: m.access_figure_decisions, href: '/lam-viec/quyet-dinh' },
  dossiers: { label: m.access_figure_dossiers, href: '/lam-viec/ho-so' },
  accounts: { label: m.access_figure_accounts, href: '/lam-viec/tai-khoan' },
  extensionsToConfirm: {
    label: m.recognition_home_extensions,
    href: '/lam-viec/gia-han?xem=cho',
  },
  earlierToConfirm: { label: m.recognition_home_earlier, href: '/lam-viec/giay-cu' },
  listsToConfirm: { label: m.recognition_home_lists, href: '/lam-viec/nhap-tep' },
  unitsToConfirm: { label: m.recognition_home_units, href: '/lam-viec/don-vi/thay-doi' },
  failedJobs: { label: m.jobs_figure, href: '/lam-viec/viec-chay-nen', tone: 'bad' },
};

/** A figure with its words. */
export function figureWords({ key, value }: HomeFigure) {
  const { label, href, tone } = FIGURES[key];
  return { value, label: label(), href, tone };
}
