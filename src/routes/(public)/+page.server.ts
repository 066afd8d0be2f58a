import { homeFigures } from '#app/catalogue/home-figures.ts';
import { programmeCalendar } from '#app/catalogue/programme-calendar.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  figures: await homeFigures(locals.deps),
  calendar: await programmeCalendar(locals.deps),
});
