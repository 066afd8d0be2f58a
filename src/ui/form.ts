/**
 * A refusal as a form shows it: the sentence in the reader's language and, when it belongs to one
 * field, that field's name. Routes make these out of domain refusals.
 */
export interface FormRefusal {
  readonly field?: string | undefined;
  readonly sentence: string;
}

/** The id of a field's control, so that the summary of mistakes can lead to it. */
export function fieldId(name: string): string {
  return `field-${name.replace(/[^\w-]/g, '_')}`;
}

/** The sentences that belong to one field, in order; empty when it stands. */
export function refusalsOf(
  refusals: readonly FormRefusal[] | undefined,
  name: string,
): readonly string[] {
  return (refusals ?? []).filter((one) => one.field === name).map((one) => one.sentence);
}
