import * as v from 'valibot';
import { ACT_FIELDS, choice, longText, parsed } from '#app/input-fields.ts';
import { REPORT_SECTIONS, type TypedNumber } from '#domain/reports/content.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { m } from '#words/paraglide/messages.js';

/** The words of one part of a report and its typed numbers, a line each: `tên = giá trị`. */
export const writeReportInput = v.object({
  ...ACT_FIELDS,
  section: choice(m.reports_field_section, REPORT_SECTIONS),
  text: longText(m.reports_field_text),
  typed: v.pipe(v.optional(v.string(), ''), v.maxLength(4000), parsed(typedNumbers)),
});

/** Refuses REPORT_TYPED_HALF for a line without a name or without a value. */
function typedNumbers(sent: string): Result<readonly TypedNumber[]> {
  const lines = sent.split('\n').filter((line) => line.trim() !== '');
  const numbers = lines.map((line) => {
    const [label = '', ...value] = line.split('=');
    return { label: label.trim(), value: value.join('=').trim() };
  });
  const isHalf = numbers.some(({ label, value }) => label === '' || value === '');
  return isHalf ? refuse('REPORT_TYPED_HALF') : ok(numbers);
}
