import { expect, test } from 'vitest';
import { inOrder } from './in-order.ts';

/** Work that ends when it is told to, and what was begun so far. */
function slowWork() {
  const begun: number[] = [];
  const ends = new Map<number, (word: string) => void>();
  const work = (item: number) => {
    begun.push(item);
    return new Promise<string>((end) => ends.set(item, end));
  };
  return { begun, work, end: (item: number) => ends.get(item)?.(`paper ${item}`) };
}

test('papers come in the order asked for, whichever is done first', async () => {
  const { begun, work, end } = slowWork();
  const papers = inOrder([1, 2, 3], 2, work);
  const first = papers.next();
  expect(begun).toEqual([1, 2]);
  end(2);
  end(1);
  expect(await first).toEqual({ done: false, value: 'paper 1' });
  const second = papers.next();
  expect(begun).toEqual([1, 2, 3]);
  expect(await second).toEqual({ done: false, value: 'paper 2' });
  end(3);
  expect(await Array.fromAsync(papers)).toEqual(['paper 3']);
});

test('what fails is thrown in its turn, and nothing more is begun', async () => {
  const begun: number[] = [];
  const work = (item: number) => {
    begun.push(item);
    return item === 2 ? Promise.reject(new Error('torn')) : Promise.resolve(item);
  };
  const seen: number[] = [];
  const reading = async () => {
    for await (const one of inOrder([1, 2, 3, 4, 5], 2, work)) seen.push(one);
  };
  await expect(reading()).rejects.toThrow('torn');
  expect([seen, begun]).toEqual([[1], [1, 2, 3]]);
});
