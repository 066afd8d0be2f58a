import * as v from 'valibot';
import { financeInput } from '#app/dossier/save-form.input.ts';
import { viewDossier } from '#app/dossier/view-dossier.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { SAVE_FIELDS, sectionAction } from '../draft/section-form.ts';
import type { DossierEvent } from '../step.ts';

/** Form 02, II.4: two figures for each year the dossier was opened with. */
export async function saveFinance(event: DossierEvent) {
  const actor = askRight(event, 'dossier.edit');
  const view = orErrorPage(await viewDossier(event.locals.deps, actor, event.params.id));
  const years = view.content.finance.years.map(({ year }) => year);
  const schema = v.object({ ...SAVE_FIELDS, ...financeInput(years).entries });
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
