import type { Deps } from '#app/deps.ts';
import { shownPlace } from '#desk/register/place.ts';
import { formatVietnameseDate, type PlainDate } from '#domain/calendar/plain-date.ts';
import { PARTICIPANTS, SUPPORT_RULES, type SupportKind } from '#domain/support/records/kinds.ts';
import type { SupportsView } from '#app/support/records/list-supports.ts';
import type { TagFamily } from '#ui/Tag.svelte';
import { formatNumber } from '#ui/format.ts';
import { m } from '#words/paraglide/messages.js';
import { inMillions, roundAmount } from './amounts.ts';
import { fieldWord, KIND_WORDS, SOURCE_WORDS, typeWord } from './words.ts';

type ListedSupport = SupportsView['rows'][number];

/** A record as a row of the book shows it. */
export interface ShownSupport {
  readonly id: string;
  readonly title: string;
  /** What it is, when and whose. */
  readonly about: string;
  readonly links: ListedSupport['links'];
  readonly moreLinks: number;
  readonly spent: string;
  readonly sources: string;
  readonly state: { readonly family: TagFamily; readonly word: string };
  /** Of what people took part in: how many, and who they are; null: nobody has said. */
  readonly people: { readonly count: string; readonly who: string } | null;
  readonly hasPeople: boolean;
}

export function shownSupport(deps: Deps, row: ListedSupport): ShownSupport {
  const { kind, type } = row;
  const day = daysWord(row);
  const what = type === null ? KIND_WORDS[kind]() : `${KIND_WORDS[kind]()}, ${typeWord(type)}`;
  return {
    id: row.id,
    title: row.title,
    about: [what, day, shownPlace(deps, row.unitId, row.firstDay).now].join(' · '),
    links: row.links,
    moreLinks: Math.max(0, row.linked - row.links.length),
    spent: row.spent === 0 ? '' : inMillions(row.spent),
    sources: row.sources
      .map(
        ({ source, amount }) =>
          `${SOURCE_WORDS[source]().toLocaleLowerCase('vi')} ${inMillions(amount)}`,
      )
      .join('; '),
    state: stateOf(row),
    people: peopleOf(row),
    hasPeople: SUPPORT_RULES[kind].people,
  };
}

export function daysWord({
  firstDay,
  lastDay,
}: {
  readonly firstDay: PlainDate;
  readonly lastDay: PlainDate | null;
}): string {
  const first = formatVietnameseDate(firstDay);
  if (lastDay === null) return m.support_record_day_open({ day: first });
  if (lastDay === firstDay) return first;
  return m.support_record_days({ first, last: formatVietnameseDate(lastDay) });
}

/** Kinds of which a paper is the end: a hand-over of a machine. */
const WITH_PAPER: readonly SupportKind[] = ['machinery'];

function stateOf(row: ListedSupport): ShownSupport['state'] {
  const { kind, contractValue, paperNumber, lastDay, payments } = row;
  if (contractValue !== null) {
    const left = contractValue - row.paid;
    if (payments === 0) return { family: 'warn', word: m.support_state_unpaid() };
    if (left > 0)
      return {
        family: 'info',
        word: m.support_state_paid({ paid: payments, left: roundAmount(left) }),
      };
  }
  if (lastDay === null) return { family: 'neutral', word: m.support_state_going_on() };
  if (WITH_PAPER.includes(kind) && paperNumber === null)
    return { family: 'bad', word: m.support_state_paper_missing() };
  return { family: 'ok', word: m.support_state_done({ day: formatVietnameseDate(lastDay) }) };
}

function peopleOf({ figures, people }: ListedSupport): ShownSupport['people'] {
  const reported = PARTICIPANTS.filter((name) => figures[name] !== undefined);
  if (reported.length === 0 && people === 0) return null;
  const sum = reported.reduce((all, name) => all + (figures[name] ?? 0), 0);
  const who = reported
    .filter((name) => (figures[name] ?? 0) > 0)
    .map((name) =>
      m.support_people_by_kind({
        count: formatNumber(figures[name] ?? 0),
        who: fieldWord(name).toLocaleLowerCase('vi'),
      }),
    );
  const { women } = figures;
  const parts = [
    ...who,
    ...(women === undefined ? [] : [m.support_people_women({ count: formatNumber(women) })]),
    ...(people === 0 ? [m.support_people_list_missing()] : []),
  ];
  return { count: formatNumber(reported.length === 0 ? people : sum), who: parts.join('; ') };
}
