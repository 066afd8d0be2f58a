import type { Fields } from './fields-merging.ts';
import { fieldsOf, VERSION } from './form-fields.ts';
import type { Received } from './item.ts';

/** A form's page anew as the server has it now; undefined when it cannot be reached or has no such form. */
export async function readSaved(
  href: string,
  draftKey: string,
): Promise<Received<Fields> | undefined> {
  const answer = await fetch(href, { headers: { accept: 'text/html' } }).catch(() => undefined);
  if (!answer?.ok) return undefined;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const found = [...page.querySelectorAll<HTMLFormElement>('form[data-draft]')].find(
    (one) => one.dataset['draft'] === draftKey,
  );
  if (!found) return undefined;
  const data = new FormData(found);
  return { content: fieldsOf(data), version: Number(data.get(VERSION)), at: null };
}
