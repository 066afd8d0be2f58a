import { expect, test } from 'vitest';
import { atMostAtOnce } from './at-once.ts';
import { Busy } from './work-queue.ts';

test('of one account only so many at once, of others as many besides; what has ended or failed makes room', async () => {
  const atOnce = atMostAtOnce('account', 2);
  const [first, second] = [Promise.withResolvers<string>(), Promise.withResolvers<string>()];
  const one = atOnce('an', () => first.promise);
  const two = atOnce('an', () => second.promise);
  await expect(atOnce('an', () => Promise.resolve('ba'))).rejects.toThrow(Busy);
  expect(await atOnce('bình', () => Promise.resolve('ba'))).toBe('ba');
  second.reject(new Error('broken'));
  await expect(two).rejects.toThrow('broken');
  expect(await atOnce('an', () => Promise.resolve('ba'))).toBe('ba');
  first.resolve('một');
  expect(await one).toBe('một');
});
