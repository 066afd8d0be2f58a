import type { RequestEvent } from '@sveltejs/kit';
import { printReport } from '#app/reports/print-report.ts';
import { viewReport } from '#app/reports/view-report.ts';
import type { ExportedList } from '#app/list-file.ts';
import { attachedList } from '#request/attached.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { m } from '#words/paraglide/messages.js';
import { reportFoot, SECTION_WORDS } from './words.ts';

type FileEvent = Pick<RequestEvent, 'locals' | 'url' | 'request'> & {
  readonly params: { readonly id: string };
};

const TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/** A frozen version that the address asks for; null for the one that stands. */
export function versionAsked(url: URL): number | null {
  const version = Number(url.searchParams.get('ban'));
  return Number.isInteger(version) && version > 0 ? version : null;
}

/** The report as a paper. */
export async function sendReport(event: FileEvent, as: 'pdf' | 'docx'): Promise<Response> {
  const actor = askRight(event, 'report.view');
  const { deps } = event.locals;
  const asked = { id: event.params.id, version: versionAsked(event.url) };
  const { bytes, fileName } = orErrorPage(
    await printReport(deps, actor, asked, as, (view) => reportFoot(view, deps.clock.now())),
  );
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': TYPES[as],
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'private, no-store',
    },
  });
}

/** Its numbers with what each counts, for Excel. */
export async function sendReportSheet(event: FileEvent): Promise<Response> {
  const actor = askRight(event, 'report.view');
  const { deps } = event.locals;
  const view = orErrorPage(await viewReport(deps, actor, event.params.id, versionAsked(event.url)));
  const { content } = view;
  const list: ExportedList = {
    name: m.reports_sheet(),
    heading: [content.title, reportFoot(view, deps.clock.now())],
    columns: [
      { head: [m.reports_field_section()], width: 26 },
      { head: [m.reports_col_number()], width: 44 },
      { head: [m.reports_col_value()], width: 16 },
      { head: [m.reports_sheet_source()], width: 14 },
      { head: [m.reports_sheet_definition()], width: 70 },
    ],
    rows: content.sections.flatMap(({ key, numbers, typed }) => [
      ...numbers.map(({ label, value, definition }) => [
        ...[SECTION_WORDS[key](), label, value ?? '–', m.reports_sheet_computed(), definition],
      ]),
      ...typed.map(({ label, value }) => [
        ...[SECTION_WORDS[key](), label, value, m.reports_sheet_typed(), ''],
      ]),
    ]),
  };
  return attachedList(list, 'xlsx', `bao-cao-${content.to}-ban-${content.version}`);
}
