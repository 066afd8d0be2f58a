import { expect, test } from 'vitest';
import { crawl } from '../harness/crawl.ts';
import { faultsAtBothWidths, faultsInEnglish, loadOf } from '../harness/page-checks.ts';
import { visitor } from '../harness/people.ts';
import { isEnglish, isFile, isWork } from '../harness/reach.ts';

test('every public page fits a phone, ships no script, weighs at most 20 kB and answers in English', async () => {
  const reader = await visitor();
  const faults = await crawl(
    reader,
    {
      from: ['/', '/kiem-tra/15-00000-01-2026', '/dang-nhap'],
      follows: (address) => !isWork(address) && !isEnglish(address) && !isFile(address),
    },
    async ({ page, address, first }) => {
      const { bytes } = await loadOf(page);
      const scripts = await page.locator('script:not([type="application/ld+json"])').count();
      return [
        ...(bytes > 20_000 ? [`${address} weighs ${String(bytes)} bytes`] : []),
        ...(scripts > 0 ? [`${address} ships a script`] : []),
        ...(await faultsAtBothWidths(page, address)),
        ...(first ? await faultsInEnglish(page, address) : []),
      ];
    },
  );
  expect(faults).toEqual([]);
});

test('the gallery of components is no page of a started Sao Quê', async () => {
  const reader = await visitor();
  expect(await reader.open('/thanh-phan')).toBe(404);
  expect(await reader.open('/thanh-phan/bieu-mau')).toBe(404);
});
