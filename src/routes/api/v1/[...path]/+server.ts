import { api } from '#api/app.ts';
import type { RequestHandler } from './$types';

/** Every method and address below /api/v1 is the API's own to answer, also with "not found". */
export const fallback: RequestHandler = ({ request, locals }) =>
  api.fetch(request, { deps: locals.deps });
