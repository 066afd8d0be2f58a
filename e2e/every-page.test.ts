import { describe, expect, test } from 'vitest';
import { crawl } from './harness/crawl.ts';
import { faultsAtBothWidths, faultsInEnglish, weightOf } from './harness/page-checks.ts';
import { signIn, visitor } from './harness/people.ts';

const isWork = (address: string) => /^\/(en\/)?(lam-viec|dang-xuat)/.test(address);
const isEnglish = (address: string) => /^\/en(\/|$)/.test(address);
const isFile = (address: string) => /\.pdf|\.csv|\/hinh\/|\/tep\//.test(address);

test('every public page fits a phone, ships no script, weighs at most 20 kB and answers in English', async () => {
  const reader = await visitor();
  const faults = await crawl(
    reader,
    {
      from: ['/', '/kiem-tra/15-00000-01-2026', '/dang-nhap'],
      follows: (address) => !isWork(address) && !isEnglish(address) && !isFile(address),
    },
    async ({ page, address, first }) => {
      const weight = await weightOf(page);
      const scripts = await page.locator('script:not([type="application/ld+json"])').count();
      return [
        ...(weight > 20_000 ? [`${address} weighs ${String(weight)} bytes`] : []),
        ...(scripts > 0 ? [`${address} ships a script`] : []),
        ...(await faultsAtBothWidths(page, address)),
        ...(first ? await faultsInEnglish(page, address) : []),
      ];
    },
  );
  expect(faults).toEqual([]);
});

/** One account of each role, as `npm start` prints them. */
const PEOPLE = [
  'chu-the',
  'quan-tri',
  'van-phong',
  'truong-phong',
  'to-tu-van',
  'chu-tich-hd',
  'thanh-vien-1',
  'thu-ky',
  'lanh-dao',
  'thanh-tra',
  'can-bo-xa',
];

describe('every page that a person of each role reaches', () => {
  test.each(PEOPLE)('%s', async (name) => {
    const person = await signIn(name);
    const papers = new Set<string>();
    const faults = await crawl(
      person,
      {
        from: ['/lam-viec'],
        follows: (address) => {
          if (isWork(address) && address.includes('.pdf')) papers.add(address);
          return isWork(address) && !isEnglish(address) && !isFile(address);
        },
      },
      async ({ page, address, first }) => [
        ...(await faultsAtBothWidths(page, address)),
        ...(first ? await faultsInEnglish(page, address) : []),
      ],
    );
    const broken: string[] = [];
    for (const address of papers) {
      const paper = await person.page.request.get(address);
      const type = paper.headers()['content-type'] ?? '';
      if (paper.status() !== 200 || type !== 'application/pdf')
        broken.push(`${address} answers ${String(paper.status())} ${type}`);
    }
    await person.leave();
    expect([...faults, ...broken]).toEqual([]);
  });
});
