import { sendCounts } from '#desk/counts/send-counts.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => sendCounts(event, 'xlsx');
