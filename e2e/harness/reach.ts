import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { crawl } from './crawl.ts';
import { awake } from './forms.ts';
import { faultsAtBothWidths, faultsInEnglish, loadOf } from './page-checks.ts';
import { signIn, type Person } from './people.ts';

/** Of a work page that is opened for the first time: a dossier with its whole story is the heaviest. */
const MOST = { bytes: 125_000, scripts: 27 };

export const isWork = (address: string) => /^\/(en\/)?(lam-viec|dang-xuat)/.test(address);
export const isEnglish = (address: string) => /^\/en(\/|$)/.test(address);
export const isFile = (address: string) =>
  /\.(pdf|docx|xlsx|csv|ics)|\/hinh\/|\/tep\/|\/ban-ky\//.test(address);

/** Judges every page that this person reaches from the home of their work, and every paper. */
export async function judgeAllThatReaches(name: string): Promise<void> {
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
      ...(await faultsOfLoad(page, address)),
      ...(await faultsAtBothWidths(page, address)),
      ...(first ? await faultsInEnglish(page, address) : []),
    ],
  );
  const broken = await brokenPapers(person, papers);
  await person.leave();
  expect([...faults, ...broken]).toEqual([]);
}

/** A work page is light enough for a phone at the edge of the network: docs/performance.md. */
async function faultsOfLoad(page: Page, address: string): Promise<string[]> {
  await awake(page);
  const { bytes, scripts } = await loadOf(page);
  return [
    ...(bytes > MOST.bytes ? [`${address} weighs ${String(bytes)} bytes`] : []),
    ...(scripts > MOST.scripts ? [`${address} loads ${String(scripts)} files of script`] : []),
  ];
}

/** Those that do not answer with a PDF. */
async function brokenPapers({ page }: Person, papers: Iterable<string>): Promise<string[]> {
  const broken: string[] = [];
  for (const address of papers) {
    const paper = await page.request.get(address);
    const type = paper.headers()['content-type'] ?? '';
    if (paper.status() !== 200 || type !== 'application/pdf')
      broken.push(`${address} answers ${String(paper.status())} ${type}`);
  }
  return broken;
}
