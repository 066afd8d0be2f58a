import { sendEntries } from '#desk/entries/send-entries.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => sendEntries(event, 'csv');
