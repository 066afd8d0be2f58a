import { Hono } from 'hono';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { text } from '#app/input-fields.ts';
import { input } from './input.ts';

const asked = v.object({ name: text(() => 'tên', 5), count: v.pipe(v.string(), v.digits()) });
const api = new Hono().get('/:name/:count', input('param', asked), (context) =>
  context.json(context.req.valid('param')),
);

test('what fits the input of the use case is read by it', async () => {
  const answer = await api.request('/%20man%20/12');
  expect(await answer.json()).toEqual({ name: 'man', count: '12' });
});

test('what does not fit is refused in the words of the use case, and nothing of it comes back', async () => {
  const answer = await api.request('/mat-khau/x');
  expect(answer.status).toBe(400);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  const body: unknown = await answer.json();
  expect(body).toEqual({
    type: 'about:blank',
    title: 'Not understood',
    status: 400,
    code: 'TOO_LONG',
    detail: expect.any(String),
  });
  expect(JSON.stringify(body)).not.toMatch(/mat-khau/);
});
