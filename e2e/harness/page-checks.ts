import type { Page } from 'playwright-core';
import { seriousFindings } from './axe.ts';

const WIDE = 1280;
const NARROW = 360;

/** Frames and contents that axe has judged, by width and shape. */
const judged = new Set<string>();

/**
 * What is wrong with the page at both widths: axe's findings and scrolling sideways. A page whose
 * frame and content differ from those already judged only in their words is not judged again.
 */
export async function faultsAtBothWidths(page: Page, address: string): Promise<readonly string[]> {
  const faults: string[] = [];
  const shapes = await shapesOf(page);
  // The width at which the page stands comes first: a change of width lays all of it out anew.
  const isNarrow = page.viewportSize()?.width === NARROW;
  for (const width of isNarrow ? [NARROW, WIDE] : [WIDE, NARROW]) {
    await page.setViewportSize({ width, height: 800 });
    const keys = shapes.map((shape) => `${String(width)} ${shape}`);
    const isNew = keys.some((key) => !judged.has(key));
    for (const key of keys) judged.add(key);
    const findings = [...(isNew ? await seriousFindings(page) : []), ...(await sideways(page))];
    faults.push(...findings.map((finding) => `${address} at ${String(width)}: ${finding}`));
  }
  return faults;
}

/** The frame and the content by what axe looks at: elements, classes, names of attributes. */
function shapesOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const shapeOf = (elements: readonly Element[]) =>
      elements
        .map((element) => {
          const names = element.getAttributeNames().sort().join();
          return `${element.localName}.${element.getAttribute('class') ?? ''}[${names}]`;
        })
        .join(' ');
    const all = [...document.body.querySelectorAll('*')];
    const main = document.querySelector('main');
    return [
      shapeOf(all.filter((element) => !main?.contains(element))),
      shapeOf(all.filter((element) => main?.contains(element))),
    ];
  });
}

/** The page must not be wider than the screen; a table may scroll inside its own box. */
async function sideways(page: Page): Promise<readonly string[]> {
  const wide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return null;
    const widest = [...document.body.querySelectorAll('*')].find(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    return `scrolls sideways by ${String(scrollWidth - clientWidth)} px: ${widest?.outerHTML.slice(0, 120) ?? ''}`;
  });
  return wide === null ? [] : [wide];
}

/** The same page in English: the address answers and says its language, as the Vietnamese one does. */
export async function faultsInEnglish(page: Page, address: string): Promise<readonly string[]> {
  const answer = await page.request.get(`/en${address}`.replace(/\/$/, ''));
  const html = await answer.text();
  return [
    ...((await page.locator('html[lang=vi]').count()) === 1 ? [] : [`${address} is not lang=vi`]),
    ...(answer.status() === 200 ? [] : [`/en${address} answers ${String(answer.status())}`]),
    ...(html.includes('<html lang="en"') ? [] : [`/en${address} is not lang=en`]),
  ];
}

/** What a device loads for a page that it opens for the first time, without pictures and fonts. */
export interface Load {
  /** Bytes of the page, its styles and scripts, as they are sent. */
  readonly bytes: number;
  /** Files of script. */
  readonly scripts: number;
}

/** Of the page as it was opened last by its address; what came by script since then does not count. */
export function loadOf(page: Page): Promise<Load> {
  return page.evaluate(() => {
    const files = performance
      .getEntriesByType('resource')
      .filter((entry): entry is PerformanceResourceTiming => /\.(css|js)$/.test(entry.name));
    const [itself] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return {
      bytes: [itself, ...files].reduce((sum, file) => sum + (file?.encodedBodySize ?? 0), 0),
      scripts: files.filter(({ name }) => name.endsWith('.js')).length,
    };
  });
}
