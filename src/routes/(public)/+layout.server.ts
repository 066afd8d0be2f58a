import type { LayoutServerLoad } from './$types';

/** What the frame of every public page says: whose register this is, and whether it is a demonstration. */
export const load: LayoutServerLoad = ({ locals }) => ({ province: 'Lào Cai', demo: true });
