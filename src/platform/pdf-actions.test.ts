import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { pdfAction } from './pdf-actions.ts';

const page = '1 0 obj\n<< /Type /Page /Contents 2 0 R >>\nendobj\n';
const pdf = (...parts: (string | Buffer)[]) =>
  Buffer.concat(['%PDF-1.7\n', page, ...parts, '%%EOF'].map((part) => Buffer.from(part)));

/** Objects packed into a stream, as nearly every program writes them today. */
function packed(objects: string, dictionary = '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode') {
  return Buffer.concat([
    Buffer.from(`5 0 obj\n<< ${dictionary} >>\nstream\r\n`),
    deflateSync(Buffer.from(objects)),
    Buffer.from('\nendstream\nendobj\n'),
  ]);
}

const RUN = '<< /S /JavaScript /JS (app.alert(1)) >>';

describe('a PDF', () => {
  test.each([
    ['that only shows pages', pdf()],
    ['that speaks of JavaScript on its page', pdf('(Bài giảng JavaScript và Launch)')],
    ['with a name that only begins so', pdf('<< /JavaScriptCourse 1 /LaunchDate 2 >>')],
    ['with packed objects that do nothing', pdf(packed('7 0 << /Type /Catalog >>'))],
    [
      'with unpacked objects that do nothing',
      pdf('5 0 obj << /Type /ObjStm >>\nstream\n7 0 <<>>\nendstream'),
    ],
  ])('%s does nothing by itself', (_what, bytes) => {
    expect(pdfAction(bytes)).toBe('none');
  });

  test.each([
    ['in the open', pdf(`4 0 obj ${RUN} endobj`)],
    ['spelled in numbers', pdf('4 0 obj << /S /J#61va#53cript /JS (x) >> endobj')],
    ['in packed objects', pdf(packed(`7 0 ${RUN}`))],
    [
      'in packed objects whose kind is spelled in numbers',
      pdf(packed(RUN, '/Type /Obj#53tm /Filter [ /FlateDecode ]')),
    ],
    [
      'among objects that are not packed',
      pdf(`5 0 obj << /Type /ObjStm >>\nstream\n7 0 ${RUN}\nendstream`),
    ],
    [
      'inside what looks like a picture',
      pdf(`6 0 obj << /Subtype /Image >>\nstream\n${RUN}\nendstream`),
    ],
  ])('with a script %s is found', (_where, bytes) => {
    expect(pdfAction(bytes)).toBe('script');
  });

  test('that starts a program is found', () => {
    expect(pdfAction(pdf('4 0 obj << /S /Launch /F (cmd.exe) >> endobj'))).toBe('launch');
    expect(pdfAction(pdf(packed('7 0 << /S/Launch/Win<< /F (cmd.exe) >> >>')))).toBe('launch');
  });

  test.each([
    ['in another way', packed(RUN, '/Type /ObjStm /Filter [ /ASCIIHexDecode /FlateDecode ]')],
    [
      'so that they cannot be unpacked',
      Buffer.from('5 0 obj << /Type /ObjStm /Filter /FlateDecode >>\nstream\nkhóa\nendstream'),
    ],
    ['behind a description drowned in padding', packed(RUN, `/Type /ObjStm ${' '.repeat(70_000)}`)],
    ['to more than can be held', packed(' '.repeat(65 * 1024 * 1024))],
  ])('whose objects are packed %s hides something', (_how, part) => {
    expect(pdfAction(pdf(part))).toBe('hidden');
  });
});
