import type { PlainDate } from '../calendar/plain-date.ts';
import type { UnitRegister } from '../units/register.ts';
import { resolvePlace, type ResolvedPlace } from '../units/resolve-place.ts';
import { closeKey } from '../units/place-words.ts';
import type { UnitId, UnitLevel } from '../units/unit.ts';
import { partOf } from './place-parts.ts';
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

/** What a wording means, whatever row prints it. */
interface PlaceSaid {
  readonly place: RowPlace;
  readonly problem: Pick<Problem, 'code' | 'found' | 'proposed'> | null;
}

const NOWHERE: RowPlace = { unitId: null, todayId: null };

/** Asks the register what places mean, each wording once: lists repeat their places. */
export class PlaceReader {
  readonly #register: UnitRegister;
  readonly #today: PlainDate;
  readonly #letterOf: RowContext['letterOf'];
  readonly #known = new Map<string, ResolvedPlace | null>();
  readonly #kinds = new Map<string, ReadonlySet<string>>();
  readonly #told = new Map<string, PlaceSaid>();

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
    const sought = commune === null ? 'district' : 'commune';
    const words = [commune, district, province].filter((part) => part !== null).map(ourLetters);
    const day = this.#eraOf(decisionDate ?? this.#today);
    const key = `${day} ${sought} ${words.join(', ')}`;
    const said = this.#told.get(key) ?? this.#say(words, sought, day);
    this.#told.set(key, said);
    const { place, problem } = said;
    return { place, problems: problem === null ? [] : [this.#problem(read.values, problem)] };
  }

  /** What these words mean on that day, and what is to be said of them. */
  #say(words: readonly string[], sought: 'district' | 'commune', day: PlainDate): PlaceSaid {
    const resolved =
      this.#ofBareNames(words, sought, day) ?? this.#resolve(this.#withProvince(words), day);
    if (resolved.kind === 'open' || resolved.unit.level !== sought) {
      // What is wider than the place that is meant is no help to whoever chooses.
      const candidates = (resolved.kind === 'open' ? resolved.candidates : [])
        .filter(({ level }) => level === sought)
        .map(({ id }) => this.#register.fullAddress(id, day))
        .join('; ');
      const code = candidates === '' ? 'PLACE_UNKNOWN' : 'PLACE_OPEN';
      const problem = { code, found: words.join(', '), proposed: candidates || null } as const;
      return { place: NOWHERE, problem };
    }
    const { id, level } = resolved.unit;
    if (level !== 'commune') return { place: { unitId: id, todayId: null }, problem: null };
    const { units, certain } = this.#register.currentUnitsOf(id, this.#today);
    const [only] = units;
    if (certain && only) return { place: { unitId: id, todayId: only.id }, problem: null };
    const proposed = units
      .map((unit) => this.#register.fullAddress(unit.id, this.#today))
      .join('; ');
    const found = words.join(', ');
    const problem = { code: 'PLACE_DIVIDED', found, proposed: proposed || null } as const;
    return { place: { unitId: id, todayId: null }, problem };
  }

  /**
   * A column of communes prints bare names, and `Na Hối, Lào Cai` might be a hamlet of the ward Lào Cai:
   * each name is asked with the kinds that its column can have. Undefined when every name has its kind.
   */
  #ofBareNames(words: readonly string[], sought: 'district' | 'commune', day: PlainDate) {
    if (words.every((word) => partOf(word).kind !== null)) return undefined;
    const key = `${day} ? ${words.join(', ')}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known ?? undefined;
    const last = words.length - 1;
    const written = words.map((word, at) => {
      if (partOf(word).kind !== null) return [word];
      const level = at === 0 ? sought : at === last ? 'province' : 'district';
      return [...this.#kindsOf(word, level)].map((kind) => `${kind} ${word}`);
    });
    const combined = written.reduce<readonly string[]>(
      (heads, tails) => heads.flatMap((head) => tails.map((tail) => `${head}, ${tail}`)),
      [''],
    );
    const found = combined
      .map((one) => this.#resolve(one.slice(2), day))
      .filter((one) => one.kind === 'found' && one.unit.level === sought);
    const units = new Map(
      found.flatMap((one) => (one.kind === 'found' ? [[one.unit.id, one.unit] as const] : [])),
    );
    const [first] = found;
    const joined = words.join(', ');
    const answer: ResolvedPlace | undefined =
      units.size > 1 ? { kind: 'open', written: joined, candidates: [...units.values()] } : first;
    this.#known.set(key, answer ?? null);
    return answer;
  }

  /** With the kind before the province, else a ward of its name is meant as well. */
  #withProvince(words: readonly string[]): string {
    const province = words.at(-1) ?? '';
    const [kind, ...others] =
      partOf(province).kind === null ? this.#kindsOf(province, 'province') : [];
    if (kind === undefined || others.length > 0) return words.join(', ');
    return [...words.slice(0, -1), `${kind} ${province}`].join(', ');
  }

  /** The kinds that units of this name have or had. */
  #kindsOf(name: string, level: UnitLevel): ReadonlySet<string> {
    const known = this.#kinds.get(`${level} ${name}`);
    if (known !== undefined) return known;
    const kinds = new Set<string>();
    const key = closeKey(name);
    for (const day of [this.#today, ...this.#register.nameDays()]) {
      for (const unit of this.#register.findBySound(name, day)) {
        if (unit.level === level && closeKey(unit.name) === key) kinds.add(unit.kind.toLowerCase());
      }
    }
    this.#kinds.set(`${level} ${name}`, kinds);
    return kinds;
  }

  /** The day that stands for all days with the same names. */
  #eraOf(day: PlainDate): PlainDate {
    const eras = this.#register.nameDays().filter((one) => one >= day);
    return eras.reduce((least, one) => (one < least ? one : least), this.#today);
  }

  #resolve(words: string, day: PlainDate): ResolvedPlace {
    const key = `${day} ${words}`;
    const known = this.#known.get(key);
    if (known) return known;
    const resolved = resolvePlace(this.#register, words, day);
    this.#known.set(key, resolved);
    return resolved;
  }

  #problem({ commune }: RowValues, said: NonNullable<PlaceSaid['problem']>): Problem {
    const field = commune === null ? 'district' : 'commune';
    return { ...said, column: this.#letterOf(field) ?? this.#letterOf('address') };
  }
}
