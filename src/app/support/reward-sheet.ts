import type { Actor } from '#domain/access/authorize.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { ok, type Result } from '#domain/result.ts';
import type { WrittenColumn, WrittenList } from '#exchange/workbook/written-list.ts';
import { m } from '#words/paraglide/messages.js';
import type { Deps } from '../deps.ts';
import { viewRewardList } from './view-rewards.ts';

/** A list of rewards for Excel and for programs. Refuses as `viewRewardList` does. */
export async function rewardSheet(
  deps: Deps,
  actor: Actor,
  listId: string,
  reasonOf: (line: RewardSheetLine) => string,
): Promise<Result<WrittenList>> {
  const view = await viewRewardList(deps, actor, listId);
  if (!view.ok) return view;
  const { list, rules, lines } = view.value;
  const day = formatVietnameseDate(list.decisionDated);
  return ok({
    name: m.support_nav(),
    heading: [
      m.support_list_title({ number: list.decisionNumber }),
      m.support_list_lead({ day, rules: rules.number }),
    ],
    columns: columns(),
    rows: lines.map((line) => [
      line.code,
      line.productName,
      line.producerName,
      line.star,
      reasonOf(line),
      line.payer === 'province' ? m.support_payer_province() : m.support_payer_commune(),
      line.amount,
      line.paid,
    ]),
  });
}

function columns(): readonly WrittenColumn[] {
  return [
    { head: [m.support_csv_code()], width: 22 },
    { head: [m.support_col_product()], width: 34 },
    { head: [m.support_csv_producer()], width: 34 },
    { head: [m.support_col_star()], width: 7 },
    { head: [m.support_col_kind()], width: 30 },
    { head: [m.support_col_payer()], width: 16 },
    { head: [m.support_csv_amount()], width: 16 },
    { head: [m.support_csv_paid()], width: 16 },
  ];
}

type RewardSheetLine = Extract<
  Awaited<ReturnType<typeof viewRewardList>>,
  { readonly ok: true }
>['value']['lines'][number];
