import * as v from 'valibot';
import { saveForm } from '#app/dossier/save-form.ts';
import type { DossierContent, FormSection } from '#domain/dossier/content.ts';
import { VERSION_FIELDS } from '#app/input-fields.ts';
import { deviceItem } from '#request/device-item.ts';
import { answer, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { finishStep, thenOf, type DossierEvent } from '../step.ts';

/** The hidden fields of a page that fills in a dossier: spread them into its schema. */
export const SAVE_FIELDS = {
  ...VERSION_FIELDS,
  then: v.optional(v.string(), 'next'),
};

/** A section as its form gives it. */
export interface SectionRead<Section extends FormSection> {
  readonly seenVersion: number;
  readonly then: string;
  readonly value: DossierContent[Section];
}

/**
 * The action of a page with one section. It refuses only what cannot be kept: figures that are none,
 * texts that are too long. What is missing is said after it is kept.
 */
export function sectionAction<
  Section extends FormSection,
  Schema extends v.ObjectSchema<v.ObjectEntries, undefined>,
>(
  section: Section,
  schema: Schema,
  toSection: (read: v.InferOutput<Schema>) => SectionRead<Section>,
) {
  return async (event: DossierEvent) => {
    const actor = askRight(event, 'dossier.edit');
    const form = await readForm(event, schema);
    if (!form.ok) return answer(form, form.typed);
    const { seenVersion, then, value } = toSection(form.value);
    const item = deviceItem(event, actor);
    const save = { dossierId: event.params.id, seenVersion, section, value, item };
    const saved = await saveForm(event.locals.deps, actor, save);
    return finishStep(event, section, thenOf(then), saved, form.typed);
  };
}
