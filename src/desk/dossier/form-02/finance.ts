import * as v from 'valibot';
import { viewDossier } from '#app/dossier/view-dossier.ts';
import { parseDong } from '#domain/dossier/dong.ts';
import { parsed } from '#app/input-fields.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { m } from '#words/paraglide/messages.js';
import { longText, SAVE_FIELDS, sectionAction } from '../draft/section-form.ts';
import type { DossierEvent } from '../step.ts';

const dong = v.pipe(v.optional(v.string(), ''), parsed(parseDong));

/** Form 02, II.4: two figures for each year the dossier was opened with. */
export async function saveFinance(event: DossierEvent) {
  const actor = askRight(event, 'dossier.edit');
  const view = orErrorPage(await viewDossier(event.locals.deps, actor, event.params.id));
  const years = view.content.finance.years.map(({ year }) => year);
  const figures = years.flatMap((year) => [`revenue.${year}`, `profit.${year}`]);
  const schema = v.object({
    ...SAVE_FIELDS,
    explanation: longText(m.dossier_f02_explanation_field),
    ...Object.fromEntries(figures.map((name): [string, typeof dong] => [name, dong])),
  });
  const save = sectionAction('finance', schema, ({ seenVersion, then, explanation, ...read }) => {
    const amounts: Readonly<Record<string, number | null>> = read;
    const amountOf = (name: string) => amounts[name] ?? null;
    const figuresOf = (year: number) => ({
      year,
      revenue: amountOf(`revenue.${year}`),
      profit: amountOf(`profit.${year}`),
    });
    return { seenVersion, then, value: { explanation, years: years.map(figuresOf) } };
  });
  return save(event);
}
