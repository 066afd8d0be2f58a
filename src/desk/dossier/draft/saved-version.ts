import { fieldsOf, type DraftFields } from './drafts.ts';

/** What a form's page holds on the server. */
export interface Saved {
  readonly version: number;
  readonly fields: DraftFields;
}

/** The page anew as the server has it; undefined when it cannot be reached. */
export async function readSaved(draftKey: string): Promise<Saved | undefined> {
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } }).catch(
    () => undefined,
  );
  if (!answer?.ok) return undefined;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const found = [...page.querySelectorAll<HTMLFormElement>('form[data-draft]')].find(
    (one) => one.dataset['draft'] === draftKey,
  );
  if (!found) return undefined;
  const data = new FormData(found);
  return { version: Number(data.get('seenVersion')), fields: fieldsOf(data) };
}
