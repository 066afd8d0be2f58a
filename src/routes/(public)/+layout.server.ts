import { homeProvince } from '#app/catalogue/home-province.ts';
import type { LayoutServerLoad } from './$types';

/** What the frame of every public page says: whose register this is, and whether it is a demonstration. */
export const load: LayoutServerLoad = async ({ locals }) => ({
  province: await homeProvince(locals.deps),
  demo: locals.deps.demo,
});
