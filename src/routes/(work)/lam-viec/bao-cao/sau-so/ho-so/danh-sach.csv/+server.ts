import { sendCounted } from '#desk/counts/send-counts.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => sendCounted(event, 'csv');
