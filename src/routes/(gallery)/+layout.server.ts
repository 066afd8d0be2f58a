import { error } from '@sveltejs/kit';
import { dev } from '$app/env';
import type { LayoutServerLoad } from './$types';

/** Shows the components to whoever builds them, under `npm run dev`; of a started Sao Quê it is no page. */
export const load: LayoutServerLoad = () => {
  if (!dev) error(404);
};
