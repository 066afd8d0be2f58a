import type { Actor } from '#domain/access/authorize.ts';
import { ok, type Result } from '#domain/result.ts';
import { writeSheet } from '#exchange/sheet.ts';
import { m } from '#words/paraglide/messages.js';
import type { Deps } from '../deps.ts';
import { viewRewardList } from './view-rewards.ts';

/** A list of rewards as a sheet for spreadsheet programs. Refuses as `viewRewardList` does. */
export async function rewardSheet(
  deps: Deps,
  actor: Actor,
  listId: string,
  reasonOf: (line: RewardSheetLine) => string,
): Promise<Result<string>> {
  const view = await viewRewardList(deps, actor, listId);
  if (!view.ok) return view;
  const head = [
    m.support_csv_code(),
    m.support_col_product(),
    m.support_csv_producer(),
    m.support_col_star(),
    m.support_col_kind(),
    m.support_col_payer(),
    m.support_csv_amount(),
    m.support_csv_paid(),
  ];
  const rows = view.value.lines.map((line) => [
    line.code,
    line.productName,
    line.producerName,
    String(line.star),
    reasonOf(line),
    line.payer === 'province' ? m.support_payer_province() : m.support_payer_commune(),
    String(line.amount),
    String(line.paid),
  ]);
  return ok(writeSheet([head, ...rows].map((row) => row.map(harmless))));
}

type RewardSheetLine = Extract<
  Awaited<ReturnType<typeof viewRewardList>>,
  { readonly ok: true }
>['value']['lines'][number];

/** A cell that begins like a formula is text, whatever a product is called. */
function harmless(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}
