import fc from 'fast-check';
import type { Condition, Counting, Measure } from '../definition.ts';
import { SUBJECTS, type SubjectCode } from '../subjects.ts';
import { checkDefinition } from '../text/check-definition.ts';
import { pathsOf } from '../text/paths.ts';

/** Only facts that a small world has something of. */
const SUBJECT = fc.constantFrom<SubjectCode>('product', 'producer', 'certificate', 'salesPoint');

function single(subject: SubjectCode): fc.Arbitrary<Condition> {
  return fc.constantFrom(...pathsOf(subject)).chain(({ path, rule }): fc.Arbitrary<Condition> => {
    const present = fc.boolean().map((is) => ({ is: 'present', path, present: is }) as const);
    switch (rule.type) {
      case 'number':
        return fc.record({
          is: fc.constant('compare'),
          path: fc.constant(path),
          comparison: fc.constantFrom('=', 'khác', '>=', '>', '<=', '<'),
          value: fc.nat(5),
        });
      case 'flag':
        return fc.boolean().map((value) => ({ is: 'compare', path, comparison: '=', value }));
      case 'day':
        return fc.oneof(
          fc
            .constantFrom<'within' | 'before'>('within', 'before')
            .map((when) => ({ is: 'day', path, when }) as const),
          fc.nat(3).map((months) => ({ is: 'soon', path, months }) as const),
        );
      case 'choice':
      case 'choices':
        return fc
          .subarray(Object.keys(rule.choices ?? {}), { minLength: 1 })
          .map((values) => ({ is: 'among', path, values }));
      case 'text':
        return present;
    }
  });
}

function condition(subject: SubjectCode): fc.Arbitrary<Condition> {
  const one = single(subject);
  const both = fc.array(one, { minLength: 2, maxLength: 3 });
  return fc.oneof(
    { weight: 3, arbitrary: one },
    fc.record({ is: fc.constantFrom<'and' | 'or'>('and', 'or'), of: both }),
    fc.record({ is: fc.constant('not'), of: one }),
    fc.record({
      is: fc.constant('and'),
      of: fc.tuple(one, fc.record({ is: fc.constant('or'), of: both })),
    }),
  );
}

function measure(subject: SubjectCode): fc.Arbitrary<Measure> {
  const numbers = pathsOf(subject).flatMap(({ path, rule }) =>
    rule.type === 'number' ? [path] : [],
  );
  const path = fc.constantFrom(...numbers);
  return fc.oneof(
    fc.constant({ kind: 'count' }),
    fc.constant({ kind: 'share' }),
    path.map((of) => ({ kind: 'sum', path: of }) as const),
    fc.record({ kind: fc.constant('shareOfSums'), over: path, under: path }),
    fc
      .constantFrom(...Object.keys(SUBJECTS[subject].ties), 'none')
      .map((of) => ({ kind: 'distinct', of }) as const),
  );
}

/** Any definition that the text form can say. */
export const anyDefinition: fc.Arbitrary<Counting> = SUBJECT.chain((subject) =>
  fc.record({
    kind: fc.constant('counting'),
    subject: fc.constant(subject),
    measure: measure(subject),
    among: fc.option(condition(subject)),
    when: fc.option(condition(subject)),
    time: fc.constantFrom('end', 'new', 'within', 'upTo', 'difference', 'growth'),
    each: fc.option(
      fc.record({
        level: fc.constantFrom<'commune' | 'district'>('commune', 'district'),
        atLeast: fc.nat(2),
      }),
    ),
    direction: fc.constantFrom('more', 'less'),
  } as const),
).filter(
  (one) =>
    checkDefinition(one) === undefined &&
    !(one.measure.kind === 'distinct' && one.measure.of === 'none'),
);
