import { findDefinition } from '#domain/indicators/catalogue/catalogue.ts';
import type { Condition, Definition } from '#domain/indicators/definition.ts';
import type { FileNote } from '#domain/plans/file-notes.ts';
import type { PrintedPeriod } from '#domain/plans/printed-period.ts';
import { percentOf, wholesOf } from '#domain/plans/printed-share.ts';
import type { Register } from '../indicators/open-register.ts';
import { numberOf } from './file-targets.ts';
import type { FileResult, FileTarget } from './measure-plan-file.input.ts';

/** A number that a document prints, and the same computed from the register. */
export interface ReportedResult {
  readonly text: string;
  readonly printed: number;
  /** Null: the register does not say. */
  readonly computed: number | null;
  readonly equal: boolean;
  readonly list: number;
}

interface Of {
  readonly periodOf: (printed: string) => PrintedPeriod;
  readonly targets: readonly FileTarget[];
}

/** What documents call a number that is measured against a target of their own. */
const PERCENT_OF_TARGET = 'percent_of_target';

/** Every printed result computed anew, of its own period. */
export function resultsOf(
  register: Register,
  given: readonly FileResult[],
  of: Of,
): { readonly results: readonly ReportedResult[]; readonly notes: readonly FileNote[] } {
  const notes: FileNote[] = [];
  const results = given.map((one) => {
    if (one.indicator !== PERCENT_OF_TARGET) return computed(register, one, of);
    const { result, note } = againstTarget(register, one, of);
    if (note) notes.push(note);
    return result;
  });
  return { results, notes };
}

function computed(register: Register, one: FileResult, { periodOf }: Of): ReportedResult {
  const { text, value: printed } = one;
  const definition = findDefinition(one.indicator);
  if (!definition) return { text, printed, computed: null, equal: false, list: 0 };
  const { from, to, round } = periodOf(one.period);
  const asked = round === null ? definition : inRound(definition, round);
  const measured = register(asked, { from, to });
  const value = numberOf(asked, measured);
  return { text, printed, computed: value, equal: value === printed, list: measured.list.length };
}

/** Only what one round of the year recognised. */
function inRound(definition: Definition, round: number): Definition {
  if (definition.kind !== 'counting' || definition.subject !== 'certificate') return definition;
  const path = { through: [], fact: 'round' };
  const only: Condition = { is: 'compare', path, comparison: '=', value: round };
  const { when } = definition;
  return { ...definition, when: when ? { is: 'and', of: [when, only] } : only };
}

/** "232 % of the target": where the document does not print the target, the whole number it must have been. */
function againstTarget(
  register: Register,
  { text, value: printed, period }: FileResult,
  { periodOf, targets }: Of,
): { readonly result: ReportedResult; readonly note: FileNote | null } {
  const { from, to } = periodOf(period);
  const target = targets.find((one) => one.op !== 'do' && periodOf(one.period).to === to);
  const definition = target?.indicator === undefined ? undefined : findDefinition(target.indicator);
  const nothing = { text, printed, computed: null, equal: false, list: 0 };
  if (!target || !definition) return { result: nothing, note: null };
  const measured = register(definition, { from, to });
  const part = numberOf(definition, measured);
  if (part === null) return { result: nothing, note: null };
  const wholes = typeof target.value === 'number' ? [target.value] : wholesOf(part, printed);
  const [whole] = wholes;
  const percent = whole === undefined ? null : percentOf(part, whole);
  const result = {
    text,
    printed,
    computed: percent,
    equal: percent === printed,
    list: measured.list.length,
  };
  if (typeof target.value === 'number') return { result, note: null };
  const data = { part, percent: printed, wholes: wholes.join(', ') };
  return {
    result,
    note: { code: whole === undefined ? 'PERCENT_OF_NOTHING' : 'TARGET_NOT_PRINTED', data },
  };
}
