import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { renderPapers } from './render-papers.ts';

test('each of the fifteen kinds of evidence has its sheet, as the template makes it now', async () => {
  const papers = renderPapers();
  expect([...papers.keys()]).toHaveLength(15);
  for (const [name, pdf] of papers) {
    const kept = await readFile(path.join(import.meta.dirname, 'papers', name));
    expect(Buffer.compare(kept, Buffer.from(pdf)), name).toBe(0);
  }
});
