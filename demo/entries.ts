import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';

/** What can be wrong with what is written in a file. */
export type FaultName =
  /** The file is no JSON. */
  | 'NOT_JSON'
  /** Something is missing, too many, or not of its form. */
  | 'WRONG_FORM'
  /** Two entries have what only one may have. */
  | 'GIVEN_TWICE'
  /** It points at something that is not there. */
  | 'NOT_THERE'
  /** A role that is the work of two has nobody who confirms it, or another one has. */
  | 'SECOND_PERSON';

/** One thing that is wrong, so that whoever writes the entries finds it without reading code. */
export interface Fault {
  readonly name: FaultName;
  readonly file: string;
  /** `[3].person.sex`: the fourth entry of the file; empty for the whole file. */
  readonly place: string;
  readonly says: string;
}

/** A file of entries with its text. */
export interface Source {
  readonly file: string;
  readonly text: string;
}

/** An entry with where it stands. */
interface Placed<T> {
  readonly entry: T;
  readonly file: string;
  readonly place: string;
}

/** Looks at entries of the right form beside each other. */
export type Check<T> = (placed: readonly Placed<T>[]) => readonly Fault[];

export interface Entries<T> {
  readonly entries: readonly T[];
  readonly faults: readonly Fault[];
}

/** The file of that name beside this one, or all of a folder in the order of their names. */
export function sourcesOf(name: string): readonly Source[] {
  const whole = path.join(import.meta.dirname, name);
  const files = name.endsWith('.json') ? [''] : readdirSync(whole).sort();
  return files.map((file) => ({
    file: path.posix.join('demo', name, file),
    text: readFileSync(path.join(whole, file), 'utf8'),
  }));
}

/** Reads lists of entries, finds every fault of form and then what the checks find. */
export function readEntries<T>(
  sources: readonly Source[],
  form: v.GenericSchema<unknown, T>,
  ...checks: readonly Check<T>[]
): Entries<T> {
  const faults: Fault[] = [];
  const placed: Placed<T>[] = [];
  for (const { file, text } of sources) {
    const list = listIn(file, text);
    faults.push(...list.faults);
    for (const [index, given] of list.entries.entries()) {
      const read = v.safeParse(form, given);
      const place = `[${index}]`;
      if (read.success) placed.push({ entry: read.output, file, place });
      else faults.push(...read.issues.map((issue) => ofForm(file, place, issue)));
    }
  }
  faults.push(...checks.flatMap((check) => check(placed)));
  return { entries: placed.map(({ entry }) => entry), faults };
}

/** The entries, where nothing is wrong with them. Throws naming all that is wrong: nothing is loaded then. */
export function held<T>({ entries, faults }: Entries<T>): readonly T[] {
  if (faults.length === 0) return entries;
  const lines = faults.map(({ name, file, place, says }) => `${file} ${place}: ${says} (${name})`);
  throw new Error(`What the demonstration is loaded from does not hold:\n${lines.join('\n')}`);
}

/** No two entries have the same there. */
export function once<T>(place: string, of: (entry: T) => string | number | undefined): Check<T> {
  return (placed) => {
    const first = new Map<string | number, string>();
    return placed.flatMap((one): readonly Fault[] => {
      const given = of(one.entry);
      if (given === undefined) return [];
      const where = first.get(given);
      if (where !== undefined)
        return [faultAt(one, place, 'GIVEN_TWICE', `${given} stands in ${where} already`)];
      first.set(given, `${one.file} ${one.place}`);
      return [];
    });
  };
}

/** What an entry points at there is one of the names. */
export function pointsAt<T>(
  place: string,
  of: (entry: T) => string | readonly string[] | undefined,
  what: string,
  names: ReadonlySet<string>,
): Check<T> {
  return (placed) =>
    placed.flatMap((one) =>
      [of(one.entry) ?? []]
        .flat()
        .filter((name) => !names.has(name))
        .map((name) => faultAt(one, place, 'NOT_THERE', `there is no ${what} ${name}`)),
    );
}

/** A fault within an entry. */
export function faultAt<T>(
  { file, place }: Placed<T>,
  within: string,
  name: FaultName,
  says: string,
): Fault {
  return { name, file, place: `${place}.${within}`, says };
}

function listIn(file: string, text: string): Entries<unknown> {
  const refused = (name: FaultName, says: string) => ({
    entries: [],
    faults: [{ name, file, place: '', says }],
  });
  try {
    const read: unknown = JSON.parse(text);
    if (Array.isArray(read)) return { entries: read, faults: [] };
    return refused('WRONG_FORM', 'a list of entries is expected');
  } catch (fault) {
    return refused('NOT_JSON', String(fault));
  }
}

function ofForm(file: string, entry: string, issue: v.BaseIssue<unknown>): Fault {
  const within = v.getDotPath(issue);
  const place = within === null ? entry : `${entry}.${within}`;
  return { name: 'WRONG_FORM', file, place, says: issue.message };
}
