import type { SlipView } from '#app/dossier/view-slip.ts';
import type { SlipRow } from '#domain/dossier/control-slip.ts';
import type { Stage, StageHolder } from '#domain/dossier/stretches.ts';
import { formatVietnameseDate, type Instant } from '#domain/calendar/plain-date.ts';
import { dayInVietNam, timeInVietNam } from '#domain/calendar/day-arithmetic.ts';
import type { TimelineEntry } from '#app/dossier/view-dossier.ts';
import { m } from '#words/paraglide/messages.js';
import type { Locale } from '#words/paraglide/runtime.js';

const STAGE_WORDS: Readonly<
  Record<Stage, (inputs: object, options: { locale?: Locale }) => string>
> = {
  arrival: m.dossier_slip_stage_arrival,
  commune: m.dossier_slip_stage_commune,
  completing: m.dossier_slip_stage_completing,
  returned: m.dossier_slip_stage_returned,
  office: m.dossier_slip_stage_office,
  officeCompleting: m.dossier_slip_stage_office_completing,
  session: m.dossier_slip_stage_session,
  council: m.dossier_slip_stage_council,
  decision: m.dossier_slip_stage_decision,
  ministry: m.dossier_slip_stage_ministry,
  answer: m.dossier_slip_stage_answer,
};

const HOLDER_WORDS: Readonly<
  Record<StageHolder, (inputs: object, options: { locale?: Locale }) => string>
> = {
  producer: m.dossier_slip_producer,
  commune: m.dossier_slip_commune,
  office: m.dossier_slip_office,
  council: m.dossier_slip_council,
  leader: m.dossier_slip_leader,
  ministry: m.dossier_slip_ministry,
};

/** A line of the slip as page and paper show it. */
export interface SlipLine {
  readonly holder: StageHolder;
  readonly who: string;
  readonly what: string;
  /** Those who acted, as the timeline names them. */
  readonly people: string;
  readonly from: string;
  readonly to: string;
  readonly workingDays: number;
  readonly calendarDays: number;
  /** "13 / 15", or a dash. */
  readonly term: string;
  readonly outcome: string;
  readonly isLate: boolean;
}

export function slipLines({ slip, commune }: SlipView, options: { locale?: Locale } = {}) {
  return slip.rows.map((row): SlipLine => {
    const { holder, stage, from, to, term } = row;
    const people = [...new Set(row.acts.map(({ actorName }) => actorName))].filter(Boolean);
    return {
      holder,
      who:
        holder === 'commune' && commune
          ? commune.fullName
          : (bodyOf(row) ?? HOLDER_WORDS[holder]({}, options)),
      what: STAGE_WORDS[stage]({}, options),
      people: people.join(', '),
      from: momentWords(from),
      to: to === null ? m.dossier_slip_still({}, options) : momentWords(to),
      workingDays: row.workingDays,
      calendarDays: row.calendarDays,
      term: term === null ? '–' : `${term.used} / ${term.of}`,
      outcome: outcomeOf(row, options),
      isLate: (term?.lateBy ?? 0) > 0,
    };
  });
}

/** The office is called by the name of the body whose people acted. */
function bodyOf({ holder, acts }: SlipRow<TimelineEntry>): string | undefined {
  if (holder !== 'office') return undefined;
  return acts.find(({ bodyName }) => bodyName !== '')?.bodyName;
}

function outcomeOf({ stage, term, to }: SlipRow, options: { locale?: Locale }): string {
  if (stage === 'completing' || stage === 'officeCompleting') {
    return m.dossier_slip_clock_stopped({}, options);
  }
  if (term === null) return '–';
  if (term.lateBy > 0) return m.dossier_slip_late({ days: term.lateBy }, options);
  const left = term.of - term.used;
  if (to === null) return m.dossier_slip_left({ days: left }, options);
  return left === 0
    ? m.dossier_slip_on_time({}, options)
    : m.dossier_slip_early({ days: left }, options);
}

function momentWords(moment: Instant): string {
  return `${formatVietnameseDate(dayInVietNam(moment))} ${timeInVietNam(moment)}`;
}
