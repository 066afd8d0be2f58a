import type { PlainDate } from '../calendar/plain-date.ts';
import type { Field } from './fields.ts';
import type { PlaceNames } from './place-names.ts';
import type { Found, Problem, ProblemCode } from './problem.ts';

/** What reading a row needs to know of its list. */
export interface RowContext {
  readonly names: PlaceNames;
  /** The name of the province whose list it is. */
  readonly province: string;
  readonly today: PlainDate;
  /** `J` for a field; null where the list has no such column. */
  readonly letterOf: (field: Field) => string | null;
}

/** Collects the problems of a row, each with its column. */
export class RowProblems {
  readonly all: Problem[] = [];
  readonly #letterOf: RowContext['letterOf'];

  constructor(letterOf: RowContext['letterOf']) {
    this.#letterOf = letterOf;
  }

  add(field: Field, code: ProblemCode, found: string, proposed: string | null = null): void {
    this.all.push({ code, column: this.#letterOf(field), found, proposed });
  }

  take<T>(field: Field, { value, problems }: Found<T>): T | null {
    for (const { code, found, proposed } of problems) this.add(field, code, found, proposed);
    return value;
  }
}
