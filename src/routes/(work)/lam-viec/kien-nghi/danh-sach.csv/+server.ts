import { sendConcerns } from '#desk/support/concerns/send-concerns.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => sendConcerns(event, 'csv');
