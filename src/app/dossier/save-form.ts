import type { Actor } from '#domain/access/authorize.ts';
import type { DossierContent, FormSection } from '#domain/dossier/content.ts';
import { ok, type Result } from '#domain/result.ts';
import type { Deps } from '../deps.ts';
import type { DeviceItem } from '../offline/in-line.ts';
import { editDraft, type Saved } from './edit-draft.ts';

/** One section of form 01 or 02 as typed, complete or not; handing in checks it. */
export interface FormSave<Section extends FormSection> {
  readonly dossierId: string;
  /** The content version the page showed. */
  readonly seenVersion: number;
  readonly section: Section;
  readonly value: DossierContent[Section];
  /** Its place among what the page sends by itself; without script there is none. */
  readonly item?: DeviceItem | null;
}

/**
 * Keeps one section as the producer typed it, gaps and all: nothing gets lost because something
 * else is missing. Refuses as `editDraft` does.
 */
export function saveForm<Section extends FormSection>(
  deps: Deps,
  actor: Actor,
  save: FormSave<Section>,
): Promise<Result<Saved>> {
  return editDraft(
    deps,
    actor,
    save.dossierId,
    save.seenVersion,
    ({ content }) => Promise.resolve(ok({ ...content, [save.section]: save.value })),
    save.item,
  );
}
