import { error } from '@sveltejs/kit';
import { form02Section } from '#desk/dossier/task-paths.ts';
import { loadStep } from '#desk/dossier/step.ts';
import { saveFinance } from '#desk/dossier/form-02/finance.ts';
import {
  saveChanges,
  saveGeneral,
  saveHistory,
  savePlan,
  saveResults,
} from '#desk/dossier/form-02/sections.ts';
import type { Actions, PageServerLoad } from './$types';

function sectionOf(word: string) {
  return form02Section(word) ?? error(404);
}

export const load: PageServerLoad = async (event) => {
  const section = sectionOf(event.params.phan);
  const { view, step } = await loadStep(event, section);
  return { ...step, section, content: view.content };
};

const SAVES = {
  general: saveGeneral,
  history: saveHistory,
  results: saveResults,
  finance: saveFinance,
  changes: saveChanges,
  plan: savePlan,
};

export const actions: Actions = {
  save: (event) => SAVES[sectionOf(event.params.phan)](event),
};
