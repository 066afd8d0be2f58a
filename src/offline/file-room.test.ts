import { expect, test } from 'vitest';
import { fitsOnDevice } from './file-room.ts';

const MEGABYTE = 1024 * 1024;

test('a device keeps 20 files, to the file', () => {
  expect(fitsOnDevice(Array<number>(19).fill(1), 1)).toBe(true);
  expect(fitsOnDevice(Array<number>(20).fill(1), 1)).toBe(false);
});

test('a device keeps 100 MB, to the byte', () => {
  const kept = [25, 25, 25].map((megabytes) => megabytes * MEGABYTE);
  expect(fitsOnDevice(kept, 25 * MEGABYTE)).toBe(true);
  expect(fitsOnDevice([...kept, 1], 25 * MEGABYTE)).toBe(false);
});
