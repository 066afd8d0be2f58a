import type { CriteriaSet } from '#domain/criteria/types.ts';
import type { DossierKind } from '#domain/dossier/acts.ts';
import type { DossierPapers, ProducerFacts } from '#domain/dossier/sealed.ts';

/** A dossier as its pages are sent to whoever reads it. */
export interface ShownPapers extends Omit<DossierPapers, 'producer'> {
  readonly producer: Omit<ProducerFacts, 'identifier' | 'identifierKind'>;
  readonly set: CriteriaSet;
  readonly kind: DossierKind;
}

/**
 * What a reading page gets of a dossier: without the tax code or the personal number, which no page
 * shows and forms 01 and 02 do not ask for. A browser holds on to whatever it is sent.
 */
export function shownPapers(
  { content, producer, product, evidence }: DossierPapers,
  { set, kind }: Pick<ShownPapers, 'set' | 'kind'>,
): ShownPapers {
  const { identifier: _identifier, identifierKind: _kind, ...shown } = producer;
  return { content, producer: shown, product, evidence, set, kind };
}
