import type { DraftFields } from './drafts.ts';

/** One field that two versions of a form fill in differently. */
export interface Difference {
  readonly name: string;
  /** Its question, as the page asks it. */
  readonly label: string;
  /** What each version holds, in the words of the page; '' for nothing. */
  readonly theirs: string;
  readonly mine: string;
}

/** The names of the fields that differ, in the order in which the form asks. */
export function differingFields(mine: DraftFields, theirs: DraftFields): readonly string[] {
  const names = new Set([...Object.keys(theirs), ...Object.keys(mine)]);
  return [...names].filter((name) => textOf(mine[name]) !== textOf(theirs[name]));
}

/** Mine, but theirs in the fields that were chosen so. */
export function merged(
  mine: DraftFields,
  theirs: DraftFields,
  chosen: ReadonlySet<string>,
): DraftFields {
  const fields: Record<string, readonly string[]> = { ...mine };
  for (const name of chosen) fields[name] = theirs[name] ?? [];
  return fields;
}

/** A text area counts a line's end as one sign on the page and as two in a form. */
const textOf = (values: readonly string[] | undefined) =>
  (values ?? []).join('\n').replaceAll('\r\n', '\n').trim();

/** The differing fields with the words of the form; `form` is the page's own, `saved` the one read anew. */
export function differences(
  form: HTMLFormElement,
  mine: DraftFields,
  theirs: DraftFields,
): readonly Difference[] {
  return differingFields(mine, theirs).map((name) => ({
    name,
    label: labelOf(form, name),
    theirs: wordsOf(form, name, theirs[name] ?? []),
    mine: wordsOf(form, name, mine[name] ?? []),
  }));
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function controlsOf(form: HTMLFormElement, name: string): readonly Control[] {
  return [...form.querySelectorAll<Control>('input, select, textarea')].filter(
    (control) => control.name === name,
  );
}

/** The legend around choices, else the label of the control. */
function labelOf(form: HTMLFormElement, name: string): string {
  const [control] = controlsOf(form, name);
  const question = isChoice(control)
    ? control.closest('fieldset')?.querySelector('legend')
    : control?.labels?.[0];
  return question?.textContent.trim() ?? name;
}

function isChoice(control: Control | undefined): control is HTMLInputElement {
  return control instanceof HTMLInputElement && /radio|checkbox/.test(control.type);
}

/** What people read for what a form sends: the label of a choice, the text of anything else. */
function wordsOf(form: HTMLFormElement, name: string, values: readonly string[]): string {
  const words = values.map((value) => {
    for (const control of controlsOf(form, name)) {
      if (isChoice(control) && control.value === value)
        return control.labels?.[0]?.textContent.trim() ?? value;
      if (control instanceof HTMLSelectElement)
        return [...control.options].find((one) => one.value === value)?.text ?? value;
    }
    return value;
  });
  return words.filter((one) => one !== '').join('; ');
}
