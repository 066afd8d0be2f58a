import type { Days } from '../calendar/period.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';
import { communeLateness, type CommuneLateness } from '../dossier/commune-lateness.ts';
import { stretchesOf, type Stage, type Stretch } from '../dossier/stretches.ts';
import type { Step } from '../dossier/steps.ts';

/**
 * Where dossiers are counted. `commune`: at the desks of communes, from the arrival to the hand-over.
 * `province`: from the hand-over to the result. `whole`: from the arrival to the result, so that a
 * dossier that was at both is counted once.
 */
export const COUNT_DESKS = ['commune', 'province', 'whole'] as const;
export type CountDesk = (typeof COUNT_DESKS)[number];

const AT_COMMUNE: readonly Stage[] = ['arrival', 'commune', 'completing'];
const IN_PROVINCE: readonly Stage[] = [
  'office',
  'officeCompleting',
  'session',
  'council',
  'decision',
  'ministry',
  'answer',
];
const STAGES_AT: Readonly<Record<CountDesk, readonly Stage[]>> = {
  commune: AT_COMMUNE,
  province: IN_PROVINCE,
  whole: [...AT_COMMUNE, ...IN_PROVINCE],
};

/** How a dossier came into the count: it lay there when the period began, or came in it. */
export type Came = 'carried' | 'received';
/** What it had become at the end: sent back or taken back, done, or open. */
export type Became = 'returned' | 'done' | 'open';

/** One dossier in the counts of a desk. */
export interface CountedDossier {
  readonly came: Came;
  readonly became: Became;
  /** The day of its arrival at the desk: of the last one, where it came again. */
  readonly arrivedOn: PlainDate;
  /** The day on which it left; null while it is there. */
  readonly leftOn: PlainDate | null;
  /** How it stands to the commune's term; null where no text sets one, and before a day was told. */
  readonly term: CommuneLateness | null;
  /** A working day was used beyond the term, in this arrival or an earlier one within the period. */
  readonly isLate: boolean;
}

/**
 * How one dossier counts at a desk from the first day of a period to its last, of the steps up to that day:
 * once, whatever happened to it. Null when it was not there at all. What was returned in an earlier
 * period and comes again is received anew; what is returned and comes again within the period is
 * received once and counts by how it stands at the end. While the producer completes it, the dossier stays
 * with the desk that asked.
 */
export function countedAt(
  desk: CountDesk,
  steps: readonly Step[],
  { from, to }: Days,
  calendar: WorkingCalendar,
): CountedDossier | null {
  const turns = turnsAt(desk, stretchesOf(steps.filter(({ onDay }) => onDay <= to))).filter(
    ({ leftOn }) => leftOn === null || leftOn >= from,
  );
  const [first, last] = [turns[0], turns.at(-1)];
  if (!first || !last) return null;
  const terms = turns.map(({ stretches }) =>
    communeLateness(
      calendar,
      stretches.filter(({ stage }) => AT_COMMUNE.includes(stage)),
      to,
    ),
  );
  return {
    came: first.arrivedOn < from ? 'carried' : 'received',
    became: becameOf(last),
    arrivedOn: last.arrivedOn,
    leftOn: last.leftOn,
    term: terms.at(-1) ?? null,
    isLate: terms.some((term) => term !== null && term.lateBy > 0),
  };
}

/** From an arrival at a desk until the dossier leaves it. */
interface Turn {
  readonly arrivedOn: PlainDate;
  readonly leftOn: PlainDate | null;
  readonly stretches: readonly Stretch[];
}

function turnsAt(desk: CountDesk, stretches: readonly Stretch[]): readonly Turn[] {
  const turns: Stretch[][] = [];
  let before: Stretch | undefined;
  for (const stretch of stretches) {
    if (STAGES_AT[desk].includes(stretch.stage)) {
      const isSame = before !== undefined && STAGES_AT[desk].includes(before.stage);
      // A result lies between two stretches that do not touch: taken up again, it arrives again.
      const turn = isSame && before?.lastSeq === stretch.afterSeq ? turns.at(-1) : undefined;
      if (turn) turn.push(stretch);
      else turns.push([stretch]);
    }
    before = stretch;
  }
  return turns.map((of) => ({
    arrivedOn: (of[0] as Stretch).cameOn,
    leftOn: of.at(-1)?.wentOn ?? null,
    stretches: of,
  }));
}

function becameOf({ leftOn, stretches }: Turn): Became {
  if (leftOn === null) return 'open';
  const into = stretches.at(-1)?.into;
  return into === 'returned' || into === 'withdrawn' ? 'returned' : 'done';
}

/** The counts, each with its dossiers. `late` is null where no text sets a term. */
export interface SixCounts<Id extends string = string> {
  readonly carried: readonly Id[];
  readonly received: readonly Id[];
  readonly returned: readonly Id[];
  readonly done: readonly Id[];
  readonly open: readonly Id[];
  /** Of `done` and `open` those for which more than the term was used. */
  readonly late: readonly Id[] | null;
  /** The same of `returned`: sending back does not make up for it. */
  readonly returnedLate: readonly Id[] | null;
}

/** The numbers of the report, in the order of its equation: carried + received = returned + done + open. */
export const COUNTS = [
  'carried',
  'received',
  'returned',
  'done',
  'open',
  'late',
  'returnedLate',
] as const satisfies readonly (keyof SixCounts)[];
export type CountName = (typeof COUNTS)[number];

/** Counts dossiers of a desk. Only the commune has a term of its own in the Decision (Đ7.2). */
export function sixCounts(
  desk: CountDesk,
  dossiers: readonly (CountedDossier & { readonly id: string })[],
): SixCounts {
  const ids = (name: CountName) =>
    dossiers.filter((dossier) => belongsTo(name, dossier)).map(({ id }) => id);
  const hasTerm = desk !== 'province';
  return {
    carried: ids('carried'),
    received: ids('received'),
    returned: ids('returned'),
    done: ids('done'),
    open: ids('open'),
    late: hasTerm ? ids('late') : null,
    returnedLate: hasTerm ? ids('returnedLate') : null,
  };
}

/** Whether a dossier belongs to a number: the one answer for the number and for its list. */
export function belongsTo(name: CountName, { came, became, isLate }: CountedDossier): boolean {
  switch (name) {
    case 'carried':
    case 'received':
      return came === name;
    case 'late':
      return isLate && became !== 'returned';
    case 'returnedLate':
      return isLate && became === 'returned';
    default:
      return became === name;
  }
}
