import { expect, test } from 'vitest';
import { demoForms } from '#documents/testing/dossier-forms.ts';
import { shownPapers } from './shown-papers.ts';

test('whoever reads a dossier gets everything of it but the personal number of its owner', () => {
  const { papers, set } = demoForms();
  const { identifier: _taxCode, identifierKind: _kind, ...producer } = papers.producer;
  const identifier = '010187654321';
  const household = { ...producer, identifier, identifierKind: 'personalNumber' } as const;
  const shown = shownPapers({ ...papers, producer: household }, { set, kind: 'first' });
  expect(shown).toEqual({ ...papers, producer, set, kind: 'first' });
  expect(JSON.stringify(shown)).not.toContain(identifier);
});
