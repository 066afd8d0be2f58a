import type { Fields } from '#offline/fields-merging.ts';

/** One field that two versions of a form fill in differently. */
export interface Difference {
  readonly name: string;
  /** Its question, as the page asks it. */
  readonly label: string;
  /** What each version holds, in the words of the page; '' for nothing. */
  readonly theirs: string;
  readonly mine: string;
}

/** The fields that two versions fill in differently, with the words of the form on the page. */
export function differences(
  form: HTMLFormElement,
  names: readonly string[],
  mine: Fields,
  theirs: Fields,
): readonly Difference[] {
  return names.map((name) => ({
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
