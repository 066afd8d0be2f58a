import { isWithinReach, type Actor } from '#domain/access/authorize.ts';
import type { RegisterQuestion } from '#domain/register/questions.ts';
import { refusal } from '#domain/result.ts';
import { unitsNamed } from '#app/register/unit-asked.ts';
import { reachFor } from '#app/allow.ts';
import type { Deps } from '#app/deps.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { shownRefusal, type ShownRefusal } from '#request/form.ts';
import { askedDay } from '#desk/parties/history/shown-history.ts';
import { unitLabel } from './place.ts';

/** A unit that somebody may have meant. */
export interface UnitChoice {
  readonly id: string;
  readonly label: string;
}

/** What the address of any list of the register asks for, and how its fields show it. */
export interface AskedOfRegister {
  readonly question: RegisterQuestion;
  readonly shown: {
    readonly text: string;
    readonly unit: string;
    readonly day: string;
    readonly closed: boolean;
    readonly star: string;
  };
  readonly unit: UnitChoice | null;
  /** Several units bear the name that was typed: one is to be chosen. */
  readonly unitChoices: readonly UnitChoice[];
  readonly isToday: boolean;
  readonly refusals: readonly ShownRefusal[];
}

const LONGEST = 100;

/**
 * Reads what all lists have in common. What cannot be read is named beside its field and filters
 * nothing: the list never shows less than what it says.
 */
export function askedOfRegister(url: URL, deps: Deps, actor: Actor): AskedOfRegister {
  const { searchParams: query } = url;
  const today = deps.clock.today();
  const asked = askedDay(url);
  const isAhead = asked.day !== null && asked.day > today;
  const day = isAhead ? today : (asked.day ?? today);
  const text = (query.get('q') ?? '').normalize('NFC').trim().slice(0, LONGEST);
  const place = unitAsked(deps, actor, (query.get('don-vi') ?? '').trim().slice(0, LONGEST));
  const star = ['3', '4', '5'].find((one) => one === query.get('sao')) ?? '';
  const closed = query.has('da-dong');
  return {
    question: {
      ...{ text, unitId: place.unit?.id ?? null, day, closed },
      stars: star === '' ? [] : [Number(star)],
    },
    shown: {
      ...{ text, unit: place.typed, closed, star },
      day: asked.typed ?? (isAhead ? formatVietnameseDate(asked.day) : formatVietnameseDate(day)),
    },
    unit: place.unit,
    unitChoices: place.choices,
    isToday: day === today,
    refusals: [
      ...(asked.refusals ?? []),
      ...(isAhead ? [shownRefusal(refusal('REGISTER_DAY_AHEAD', {}, 'ngay'))] : []),
      ...place.refusals,
    ],
  };
}

interface UnitAsked {
  readonly typed: string;
  readonly unit: UnitChoice | null;
  readonly choices: readonly UnitChoice[];
  readonly refusals: readonly ShownRefusal[];
}

/** An id, as links say it, or a name of any time; only units that lie within reach. */
function unitAsked(deps: Deps, actor: Actor, typed: string): UnitAsked {
  const nothing = { typed, unit: null, choices: [], refusals: [] };
  if (typed === '') return nothing;
  const reach = reachFor(deps, actor, 'register.view');
  const byId = deps.units.unitById(typed, deps.clock.today());
  const units = (byId ? [byId] : unitsNamed(deps, typed)).filter(({ id }) =>
    isWithinReach(reach, { unitId: id }, deps.units),
  );
  const choices = units.map((unit) => ({ id: unit.id, label: unitLabel(deps, unit) }));
  const [only, second] = choices;
  if (only && !second) return { ...nothing, typed: only.label, unit: only };
  if (only) return { ...nothing, choices };
  const unknown = refusal('REGISTER_UNIT_UNKNOWN', { found: typed }, 'don-vi');
  return { ...nothing, refusals: [shownRefusal(unknown)] };
}
