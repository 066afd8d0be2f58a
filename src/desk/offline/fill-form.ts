import type { Fields } from '#offline/fields-merging.ts';

/** Puts a draft back into the fields and lets them notice. */
export function fill(into: HTMLFormElement, draft: Fields) {
  for (const element of into.elements) {
    if (element instanceof HTMLInputElement && /checkbox|radio/.test(element.type)) {
      const on = draft[element.name]?.includes(element.value) ?? false;
      if (on === element.checked) continue;
      // A click cannot take a radio back.
      if (!on && element.type === 'radio') element.checked = false;
      else element.click();
    } else if (
      (element instanceof HTMLInputElement && element.type !== 'hidden') ||
      element instanceof HTMLTextAreaElement ||
      element instanceof HTMLSelectElement
    ) {
      const value = draft[element.name]?.[0];
      if (value === undefined || value === element.value) continue;
      element.value = value;
      element.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }
}
