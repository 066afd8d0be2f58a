import type { PlainDate } from '../calendar/plain-date.ts';
import type { UnitRegister } from '../units/register.ts';
import { resolvePlace, type ResolvedPlace } from '../units/resolve-place.ts';
import type { UnitId } from '../units/unit.ts';
import { ourLetters } from './plain-text.ts';
import type { Problem } from './problem.ts';
import type { ReadRow, RowValues } from './read-row.ts';
import type { RowContext } from './row-problems.ts';

/** Where a row's producer is, as the register of units knows it. */
export interface RowPlace {
  /** The unit that the words mean; null while that is open. */
  readonly unitId: UnitId | null;
  /** The one unit of today that holds it; null when nobody can say which. */
  readonly todayId: UnitId | null;
}

const NOWHERE: RowPlace = { unitId: null, todayId: null };

/** Asks the register what places mean, each wording once: lists repeat their places. */
export class PlaceReader {
  readonly #register: UnitRegister;
  readonly #today: PlainDate;
  readonly #letterOf: RowContext['letterOf'];
  readonly #known = new Map<string, ResolvedPlace>();

  constructor(register: UnitRegister, { today, letterOf }: RowContext) {
    this.#register = register;
    this.#today = today;
    this.#letterOf = letterOf;
  }

  /** The place of a row; what is misspelt, ambiguous or divided is told with what it may be. */
  placeOf(read: ReadRow): { readonly place: RowPlace; readonly problems: readonly Problem[] } {
    const { commune, district, province, decisionDate } = read.values;
    const narrow = commune ?? district;
    if (narrow === null) return { place: NOWHERE, problems: [] };
    const words = [commune, district, province]
      .filter((part) => part !== null)
      .map(ourLetters)
      .join(', ');
    const day = this.#eraOf(decisionDate ?? this.#today);
    const resolved = this.#resolve(words, day);
    if (resolved.kind === 'open') {
      const candidates = resolved.candidates
        .map(({ id }) => this.#register.fullAddress(id, day))
        .join('; ');
      const code = candidates === '' ? 'PLACE_UNKNOWN' : 'PLACE_OPEN';
      return {
        place: NOWHERE,
        problems: [this.#problem(read.values, code, words, candidates || null)],
      };
    }
    const { id, level } = resolved.unit;
    if (level !== 'commune') return { place: { unitId: id, todayId: null }, problems: [] };
    const { units, certain } = this.#register.currentUnitsOf(id, this.#today);
    const [only] = units;
    if (certain && only) return { place: { unitId: id, todayId: only.id }, problems: [] };
    const proposed = units
      .map((unit) => this.#register.fullAddress(unit.id, this.#today))
      .join('; ');
    const problem = this.#problem(read.values, 'PLACE_DIVIDED', words, proposed || null);
    return { place: { unitId: id, todayId: null }, problems: [problem] };
  }

  /** The day that stands for all days with the same names. */
  #eraOf(day: PlainDate): PlainDate {
    const eras = this.#register.nameDays().filter((one) => one >= day);
    return eras.reduce((least, one) => (one < least ? one : least), this.#today);
  }

  #resolve(words: string, day: PlainDate): ResolvedPlace {
    const key = `${day} ${words}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const resolved = resolvePlace(this.#register, words, day);
    this.#known.set(key, resolved);
    return resolved;
  }

  #problem(
    { commune }: RowValues,
    code: 'PLACE_OPEN' | 'PLACE_UNKNOWN' | 'PLACE_DIVIDED',
    found: string,
    proposed: string | null,
  ): Problem {
    const field = commune === null ? 'district' : 'commune';
    return { code, column: this.#letterOf(field) ?? this.#letterOf('address'), found, proposed };
  }
}
