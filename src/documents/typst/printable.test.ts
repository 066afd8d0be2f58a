import { expect, test } from 'vitest';
import { printableJson, printableText } from './printable.ts';

test('letters built from pieces are joined, so that the font has them', () => {
  expect(printableText('Bắc Hà'.normalize('NFD'))).toBe('Bắc Hà');
});

test('a name cannot hide, reverse or break what stands beside it', () => {
  expect(printableText('a\u202eb\u200bc\u0000d\ufeffe\u00adf\ue000g')).toBe('abcdefg');
});

test('line ends and tabs of a long text stay', () => {
  expect(printableText('dòng 1\n\tdòng 2')).toBe('dòng 1\n\tdòng 2');
});

test('half a character becomes a replacement sign instead of breaking the document', () => {
  expect(printableText('a\ud800b')).toBe('a\ufffdb');
});

test('a mark after a line end does not melt into the escape of the line end', () => {
  expect(JSON.parse(printableJson({ text: 'a\n\u0303' }))).toEqual({ text: 'a\n\u0303' });
});

test('texts are cleaned at every depth, numbers and answers stay', () => {
  expect(JSON.parse(printableJson([{ a: ['x\u0000'], n: 4, yes: true, none: null }]))).toEqual([
    { a: ['x'], n: 4, yes: true, none: null },
  ]);
});
