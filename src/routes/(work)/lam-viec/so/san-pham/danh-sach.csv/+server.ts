import { sendProducts } from '#desk/register/send-products.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => sendProducts(event, 'csv');
