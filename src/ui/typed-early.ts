type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * What a person typed or ticked before the script had arrived, which over a weak network takes
 * seconds: taking over the page would put every field back to what the server sent. Asked before the
 * page is taken over; the answer, called afterwards, gives each field its words back and lets the
 * page notice as if they had been typed just then.
 */
export function typedEarly(page: Document): () => void {
  const controls = page.querySelectorAll<Control>('input, textarea, select');
  const back = [...controls].flatMap((control) => giverOf(control) ?? []);
  return () => {
    for (const give of back) give();
  };
}

/** How to give a changed control its words back; undefined for one that nobody has touched. */
function giverOf(control: Control): (() => void) | undefined {
  if (control instanceof HTMLSelectElement) {
    const untouched = [...control.options].every((one) => one.selected === one.defaultSelected);
    return untouched ? undefined : giver(control, control.value);
  }
  if (control instanceof HTMLInputElement) {
    const { type, checked, defaultChecked } = control;
    if (type === 'hidden' || type === 'file') return undefined;
    if (type === 'radio') return checked && !defaultChecked ? ticker(control, true) : undefined;
    if (type === 'checkbox')
      return checked === defaultChecked ? undefined : ticker(control, checked);
  }
  return control.value === control.defaultValue ? undefined : giver(control, control.value);
}

function giver(control: Control, typed: string): () => void {
  return () => {
    if (control.value === typed) return;
    control.value = typed;
    control.dispatchEvent(new Event('input', { bubbles: true }));
    control.dispatchEvent(new Event('change', { bubbles: true }));
  };
}

/** A click, unlike `checked =`, is noticed by whoever listens. */
function ticker(box: HTMLInputElement, ticked: boolean): () => void {
  return () => {
    if (box.checked !== ticked) box.click();
  };
}
