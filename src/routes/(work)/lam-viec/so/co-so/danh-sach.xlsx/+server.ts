import { sendProducers } from '#desk/register/send-producers.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => sendProducers(event, 'xlsx');
