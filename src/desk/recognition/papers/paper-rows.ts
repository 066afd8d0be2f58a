import type { PapersView } from '#app/recognition/papers/view-papers.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import type { NumberedPaper, PaperNumber } from '#domain/recognition/papers.ts';
import { m } from '#words/paraglide/messages.js';

/** One line of the way from the submission to the certificate. */
export interface PaperRow {
  readonly title: string;
  readonly hint: string;
  /** Version of the office's own template; null or left out: the built-in layout. */
  readonly template?: number | null | undefined;
  readonly state: 'done' | 'now' | 'next';
  /** Address without form; null while there is nothing to open. */
  readonly href: string | null;
  /** A page of its own instead of files. */
  readonly page?: { readonly href: string; readonly word: string };
  /** The paper whose number is entered here. */
  readonly numbers: NumberedPaper | null;
}

/** The papers in the order in which an office writes them. */
export function paperRows(view: PapersView): readonly PaperRow[] {
  const { signed, decisionId, numbers } = view;
  const at = (name: string) => `/lam-viec/quyet-dinh/${decisionId}/van-ban/${name}`;
  return [
    {
      title: named(m.recognition_papers_submission, numbers.submission),
      hint: m.recognition_papers_submission_hint(),
      state: numbers.submission || signed ? 'done' : 'now',
      href: at('submission'),
      template: view.templates.submission,
      numbers: 'submission',
    },
    {
      title: signed ? m.recognition_papers_decision() : m.recognition_papers_draft(),
      hint: m.recognition_papers_decision_hint({ count: view.certificates }),
      state: signed ? 'done' : 'now',
      href: at('decision'),
      template: view.templates.decision,
      numbers: null,
    },
    ...(signed ? [noticeRow(view)] : []),
    ...(view.toMinistry === 0 ? [] : [letterRow(view, at('ministryLetter'))]),
  ];
}

function noticeRow({ decisionId, told, parties }: PapersView): PaperRow {
  return {
    title: named(m.recognition_papers_notice, told ?? undefined),
    hint: told
      ? m.recognition_papers_notice_read({ read: parties.all - parties.unread, all: parties.all })
      : m.recognition_papers_notice_hint(),
    state: told && parties.unread === 0 ? 'done' : 'now',
    href: null,
    page: {
      href: `/lam-viec/quyet-dinh/${decisionId}/thong-bao`,
      word: told ? m.recognition_papers_notice_who() : m.recognition_papers_notice_send(),
    },
    numbers: null,
  };
}

function letterRow(view: PapersView, href: string): PaperRow {
  const { signed, numbers, toMinistry, templates } = view;
  return {
    title: named(m.recognition_papers_letter, numbers.ministryLetter),
    hint: m.recognition_papers_letter_hint({ count: toMinistry }),
    state: numbers.ministryLetter ? 'done' : signed ? 'now' : 'next',
    href,
    template: templates.ministryLetter,
    numbers: 'ministryLetter',
  };
}

function named(word: () => string, given: PaperNumber | undefined): string {
  if (!given) return word();
  const { number, dated } = given;
  return m.recognition_papers_numbered({ paper: word(), number, day: formatVietnameseDate(dated) });
}
