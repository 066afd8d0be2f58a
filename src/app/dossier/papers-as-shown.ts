import type { DossierPapers } from '#domain/dossier/sealed.ts';
import { hashOfPapers } from '#storage/dossier/versions.ts';

/**
 * The seal that a dossier would get if it were handed in as it is read here. The page that shows it
 * sends it back with the form, so that a name, an address or a paper that changed in between, in
 * whatever window, is not handed in unseen.
 */
export function papersAsShown({ content, producer, product, evidence }: DossierPapers): string {
  return hashOfPapers({ content, producer, product, evidence }).toString('hex');
}
