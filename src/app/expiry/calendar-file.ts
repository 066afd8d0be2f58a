import { codeKey } from '#domain/recognition/code-key.ts';
import type { Actor } from '#domain/access/authorize.ts';
import { reassessmentWindow } from '#domain/calendar/reassessment-window.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { EndingFilter } from '#domain/expiry/views.ts';
import { writeCalendar, type CalendarEntry } from '#exchange/expiry/write-calendar.ts';
import { m } from '#words/paraglide/messages.js';
import type { Deps } from '../deps.ts';
import { everyEnding } from './list-ending.ts';
import { listOwnEnding } from './list-own.ts';

interface Ending {
  readonly id: string;
  readonly code: string;
  readonly productName: string;
  readonly star: number;
  readonly lastDay: PlainDate;
}

/** The list as it is narrowed, for the calendar of an officer. */
export async function radarCalendar(
  deps: Deps,
  actor: Actor,
  filter: EndingFilter,
): Promise<string> {
  return calendarOf(deps, await everyEnding(deps, actor, filter));
}

/** A producer's own certificates. */
export async function ownCalendar(deps: Deps, actor: Actor): Promise<string> {
  return calendarOf(deps, await listOwnEnding(deps, actor));
}

function calendarOf(deps: Deps, rows: readonly Ending[]): string {
  const entries = rows.flatMap((row) => entriesOf(deps, row));
  return writeCalendar(m.expiry_ics_name(), deps.clock.now(), entries);
}

/** The window of a re-assessment and the last day: products and stars, nothing of a person. */
function entriesOf(
  { publicOrigin }: Pick<Deps, 'publicOrigin'>,
  { code, productName: name, star, lastDay }: Ending,
): readonly CalendarEntry[] {
  const { opensOn, closesOn } = reassessmentWindow(lastDay);
  const url = `${publicOrigin}/kiem-tra/${code}`;
  const uid = (what: string) => `${what}-${codeKey(code)}@${new URL(publicOrigin).hostname}`;
  return [
    {
      uid: uid('window'),
      from: opensOn,
      to: closesOn,
      summary: m.expiry_ics_window({ name }),
      url,
    },
    {
      uid: uid('end'),
      from: lastDay,
      to: lastDay,
      summary: m.expiry_ics_end({ name, star }),
      url,
    },
  ];
}
