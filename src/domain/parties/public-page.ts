import type { Procedure } from '../regulation/procedure.ts';

/** What the public page of a product shows in words and pictures of the producer. */
export interface PageTexts {
  readonly summary: string;
  readonly story: string;
  readonly packing: string;
  readonly pictures: readonly { readonly fileId: string; readonly alt: string }[];
}

/** The page of a certified product as it stands. */
export interface PublicPage {
  /** What people see. */
  readonly shown: PageTexts;
  /** The last texts that commune or office looked at: a refusal goes back to them. */
  readonly looked: PageTexts;
  /** Refused or taken down: they do not wait again until the producer changes them. */
  readonly refused: PageTexts | null;
  readonly refusalReason: string;
  /** Whether what the producer wrote since waits for a look. */
  readonly waits: boolean;
}

const EMPTY: PageTexts = { summary: '', story: '', packing: '', pictures: [] };

/** The page with which a product begins when it is certified for the first time: what was assessed. */
export function firstPage(texts: PageTexts): PublicPage {
  return { shown: texts, looked: texts, refused: null, refusalReason: '', waits: false };
}

/**
 * After the producer wrote: people go on seeing the earlier texts until somebody has looked, or see
 * the new ones at once where the Regulation says so. Going back to what was looked at, or to what
 * was refused, waits for nobody.
 */
export function afterWriting(
  page: PublicPage,
  desk: PageTexts,
  way: Procedure['publicTexts'],
): PublicPage {
  if (isSame(desk, page.looked)) return { ...page, shown: page.looked, waits: false };
  if (page.refused && isSame(desk, page.refused)) return { ...page, waits: false };
  return { ...page, shown: way === 'atOnce' ? desk : page.shown, waits: true };
}

/** After a look that found the producer's words good. */
export function afterAccepting(desk: PageTexts): PublicPage {
  return firstPage(desk);
}

/** After a look that refused them: the earlier texts stay, or come back. */
export function afterRefusing(page: PublicPage, desk: PageTexts, reason: string): PublicPage {
  return { ...page, shown: page.looked, refused: desk, refusalReason: reason, waits: false };
}

/** After everything was taken off the page, also what had been looked at once. */
export function afterTakingDown(desk: PageTexts, reason: string): PublicPage {
  return { shown: EMPTY, looked: EMPTY, refused: desk, refusalReason: reason, waits: false };
}

/** Whether anything stands on the page that could be taken down. */
export function isEmptyPage(texts: PageTexts): boolean {
  return isSame(texts, EMPTY);
}

/** Whether two pages read and look the same. */
export function isSame(one: PageTexts, other: PageTexts): boolean {
  return (
    one.summary === other.summary &&
    one.story === other.story &&
    one.packing === other.packing &&
    one.pictures.length === other.pictures.length &&
    one.pictures.every(({ fileId, alt }, index) => {
      const there = other.pictures[index];
      return there?.fileId === fileId && there.alt === alt;
    })
  );
}
