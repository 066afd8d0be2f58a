import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadCriteriaVersions } from '#platform/criteria-files.ts';
import { plainDate } from '../calendar/plain-date.ts';
import { leavesOf, setById } from '../criteria/find.ts';
import type { CriteriaSet } from '../criteria/types.ts';
import type { Refusal } from '../result.ts';
import { checkContent, faultsOf, yearFaults, type ToCheck } from './completeness.ts';
import { emptyContent, type DossierContent } from './content.ts';
import type { EvidenceItem } from './evidence.ts';
import { filled } from './testing/filled.ts';
import type { DossierTask } from './forms.ts';

const VERSIONS = loadCriteriaVersions();
const TODAY = plainDate(2026, 9, 24);

function set(id: string): CriteriaSet {
  const found = setById(VERSIONS, id);
  if (!found.ok) throw new Error(id);
  return found.value;
}

const FRUIT = set('QD26-07');
const TOURISM = set('QD26-26');

function paper(criteria: readonly string[], changes: Partial<EvidenceItem> = {}): EvidenceItem {
  return {
    id: 'e1',
    kind: 3,
    title: 'Hợp đồng liên kết',
    number: '',
    issuer: '',
    issuedOn: null,
    validUntil: null,
    criteria,
    file: { id: 'f1', mime: 'application/pdf', bytes: 9, name: 'hd.pdf', sha256: 'ab' },
    ...changes,
  };
}

function complete(changes: Partial<ToCheck> = {}): ToCheck {
  const criteria = changes.set ?? FRUIT;
  return {
    kind: 'first',
    content: filled(emptyContent(2026, 'Xã Bắc Hà'), criteria),
    evidence: [paper(leavesOf(criteria).map((leaf) => leaf.code))],
    set: criteria,
    today: TODAY,
    ...changes,
  };
}

const codesOf = (faults: readonly Refusal[]) => faults.map(({ code, field }) => [code, field]);

function faults(task: DossierTask, change: (content: DossierContent) => DossierContent) {
  const input = complete();
  return faultsOf(task, { ...input, content: change(input.content) });
}

describe('a dossier with everything in it', () => {
  test.each(['first', 'upgrade', 'reassessment'] as const)(
    'of the kind %s can be handed in',
    (kind) => {
      const tasks = checkContent(complete({ kind }));
      expect(tasks.flatMap((task) => task.faults)).toEqual([]);
      expect(tasks.every((task) => task.started)).toBe(true);
    },
  );

  test('is asked what is new only when there was a star before', () => {
    const steps = (kind: ToCheck['kind']) =>
      checkContent(complete({ kind })).map(({ task }) => task);
    expect(steps('first')).toEqual([
      'registration',
      'general',
      'history',
      'results',
      'finance',
      'plan',
      'scoreA',
      'scoreB',
      'scoreC',
      'papers',
    ]);
    expect(steps('upgrade')).toContain('changes');
    expect(steps('reassessment')).toContain('changes');
  });
});

describe('a dossier that was just opened', () => {
  const tasks = checkContent({
    kind: 'first',
    content: emptyContent(2026, 'Xã Bắc Hà'),
    evidence: [],
    set: FRUIT,
    today: TODAY,
  });

  test('has no step started', () => {
    expect(tasks.filter((task) => task.started)).toEqual([]);
  });

  test('names everything that is missing, form 01 and form 02', () => {
    const named = Object.fromEntries(
      tasks.map(({ task, faults: found }) => [task, codesOf(found)]),
    );
    expect(named).toMatchObject({
      registration: [
        ['SAMPLES_NEEDED', 'samples'],
        ['PLEDGE_MISSING', 'pledged'],
      ],
      general: [['REQUIRED', 'description']],
      history: [
        ['REQUIRED', 'history'],
        ['REQUIRED', 'structure'],
      ],
      results: [
        ['REQUIRED', 'planCarriedOut'],
        ['REQUIRED', 'material'],
        ['REQUIRED', 'quality'],
        ['REQUIRED', 'market'],
      ],
      finance: [
        ['REVENUE_MISSING', 'revenue.2024'],
        ['PROFIT_MISSING', 'profit.2024'],
        ['REVENUE_MISSING', 'revenue.2025'],
        ['PROFIT_MISSING', 'profit.2025'],
      ],
      plan: [
        ['REQUIRED', 'development'],
        ['REQUIRED', 'organisation'],
        ['REQUIRED', 'market'],
      ],
      papers: [],
    });
    const scores = ['scoreA', 'scoreB', 'scoreC'].flatMap((task) => named[task] ?? []);
    expect(scores).toEqual(
      leavesOf(FRUIT).map(({ code }) => ['CRITERION_NOT_SCORED', `choice.${code}`]),
    );
  });
});

describe('samples (Đ6.2d)', () => {
  test.each([4, 6, null])('%s instead of five are refused', (samples) => {
    const found = faults('registration', (content) => ({
      ...content,
      registration: { ...content.registration, samples },
    }));
    expect(found).toEqual([{ code: 'SAMPLES_NEEDED', data: { needed: 5 }, field: 'samples' }]);
  });

  test('tourism hands in none', () => {
    expect(faultsOf('registration', complete({ set: TOURISM }))).toEqual([]);
  });
});

describe('figures of a year', () => {
  test('a profit above the revenue is named with both figures', () => {
    expect(yearFaults({ year: 2025, revenue: 980_000_000, profit: 1_250_000_000 })).toEqual([
      {
        code: 'PROFIT_ABOVE_REVENUE',
        data: { profit: '1.250.000.000', revenue: '980.000.000' },
        field: 'profit.2025',
      },
    ]);
  });

  test('a profit equal to the revenue stands: what is above it does not', () => {
    const year = { year: 2025, revenue: 980_000_000 };
    expect(yearFaults({ ...year, profit: 980_000_000 })).toEqual([]);
    expect(codesOf(yearFaults({ ...year, profit: 980_000_001 }))).toEqual([
      ['PROFIT_ABOVE_REVENUE', 'profit.2025'],
    ]);
  });

  test('a loss and a year without sales stand', () => {
    expect(yearFaults({ year: 2025, revenue: 0, profit: -5_000_000 })).toEqual([]);
  });

  test('a revenue below zero is refused, and says nothing more about the profit', () => {
    expect(codesOf(yearFaults({ year: 2025, revenue: -1, profit: 5 }))).toEqual([
      ['REVENUE_BELOW_ZERO', 'revenue.2025'],
    ]);
  });
});

describe('a criterion (form 02, III)', () => {
  const scoring = (
    score: DossierContent['selfScore'][string],
    evidence: readonly EvidenceItem[],
  ) => {
    const input = complete();
    const selfScore = { ...input.content.selfScore, '1.5': score };
    return codesOf(
      faultsOf('scoreA', { ...input, evidence, content: { ...input.content, selfScore } }),
    );
  };
  const all = leavesOf(FRUIT).map((leaf) => leaf.code);
  const without = [paper(all.filter((code) => code !== '1.5'))];

  test('with points needs a paper, or the word that there is none', () => {
    expect(scoring({ choice: 2, text: 'Liên kết 48 hộ', noPaper: false }, without)).toEqual([
      ['CRITERION_WITHOUT_PAPER', 'papers.1.5'],
    ]);
    expect(scoring({ choice: 2, text: 'Liên kết 48 hộ', noPaper: true }, without)).toEqual([]);
    expect(scoring({ choice: 2, text: 'Liên kết 48 hộ', noPaper: false }, [paper(all)])).toEqual(
      [],
    );
  });

  test('of which nothing is claimed needs no paper, but its sentence', () => {
    expect(scoring({ choice: null, text: 'Chưa liên kết', noPaper: false }, without)).toEqual([]);
    expect(scoring({ choice: 0, text: '', noPaper: false }, without)).toEqual([
      ['CRITERION_WITHOUT_TEXT', 'text.1.5'],
    ]);
  });

  test('that has a text but no level is named', () => {
    expect(scoring({ text: 'Liên kết 48 hộ', noPaper: false }, without)).toEqual([
      ['CRITERION_NOT_SCORED', 'choice.1.5'],
    ]);
  });
});

describe('other intellectual property (I.7d6)', () => {
  test('is asked for in words when it is ticked', () => {
    const found = faults('general', (content) => ({
      ...content,
      general: { ...content.general, declared: ['otherProperty'], otherProperty: '' },
    }));
    expect(codesOf(found)).toEqual([['REQUIRED', 'otherProperty']]);
  });
});

describe('a paper that has ended', () => {
  const ended = [
    paper(
      leavesOf(FRUIT).map((leaf) => leaf.code),
      { validUntil: plainDate(2026, 9, 23) },
    ),
  ];

  test('stops a re-assessment (Đ6.1c)', () => {
    expect(faultsOf('papers', complete({ kind: 'reassessment', evidence: ended }))).toEqual([
      {
        code: 'PAPER_ENDED',
        data: { title: 'Hợp đồng liên kết', until: '23/09/2026' },
        field: 'paper.e1',
      },
    ]);
  });

  test('does not stop a first dossier: its council weighs it', () => {
    expect(faultsOf('papers', complete({ evidence: ended }))).toEqual([]);
  });
});

test('a dossier of any of the 26 sets is complete exactly when every criterion is answered', () => {
  const version = VERSIONS.find((one) => one.id === '26-2026');
  if (!version) throw new Error('the criteria in force are not loaded');
  fc.assert(
    fc.property(fc.constantFrom(...version.sets), fc.nat(), (one, nth) => {
      const leaves = leavesOf(one);
      const gone = leaves[nth % leaves.length]?.code ?? '';
      const input = complete({ set: one });
      const { [gone]: _gone, ...selfScore } = input.content.selfScore;
      const lacking = { ...input, content: { ...input.content, selfScore } };
      expect(checkContent(input).flatMap((task) => task.faults)).toEqual([]);
      expect(checkContent(lacking).flatMap((task) => task.faults)).toEqual([
        { code: 'CRITERION_NOT_SCORED', data: { criterion: gone }, field: `choice.${gone}` },
      ]);
    }),
    { seed: 26, numRuns: 100 },
  );
});
