import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

/** axe-core as @axe-core/playwright brings it; put into a page once, it answers at every width. */
const SOURCE = readFileSync(
  createRequire(import.meta.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'),
  'utf8',
);

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

declare global {
  interface Window {
    /** Only on a page that `seriousFindings` has put it into. */
    axe?: {
      readonly run: (options: object) => Promise<{ readonly violations: readonly Violation[] }>;
    };
  }
}

/** What axe finds serious or critical on the page as it stands: the rule and where. */
export async function seriousFindings(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE);
  const violations = await page.evaluate(async () => {
    const result = await window.axe?.run({ resultTypes: ['violations'] });
    return (result?.violations ?? []).map(({ id, impact, nodes }) => ({
      id,
      impact,
      places: nodes.map(({ target }) => target.join(' ')).join(', '),
    }));
  });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, places }) => `${id}: ${places}`);
}
