import type { Actor } from '#domain/access/authorize.ts';
import type { Days } from '#domain/calendar/period.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { sixCounts } from '#domain/counts/six-counts.ts';
import type { ReportNumber } from '#domain/reports/content.ts';
import { ok, type Result } from '#domain/result.ts';
import { listNamed } from '#storage/counts/list-named.ts';
import { countDossiers } from '../counts/count-dossiers.ts';
import type { Deps } from '../deps.ts';

const LABELS = [
  ['carried', 'Hồ sơ kỳ trước chuyển sang', 'Hồ sơ nằm ở bàn của xã khi kỳ bắt đầu.'],
  ['received', 'Hồ sơ nhận trong kỳ', 'Hồ sơ đến bàn của xã trong kỳ, đếm một lần.'],
  ['returned', 'Hồ sơ trả lại hoặc được rút', 'Hồ sơ mà xã trả lại hoặc chủ thể rút trong kỳ.'],
  ['done', 'Hồ sơ đã giải quyết', 'Hồ sơ mà xã chuyển tỉnh trong kỳ.'],
  ['open', 'Hồ sơ đang giải quyết', 'Hồ sơ còn ở bàn của xã vào ngày tính đến.'],
  ['late', 'Trong đó quá hạn', 'Hồ sơ đã hoặc đang giải quyết mà xã dùng quá 15 ngày làm việc.'],
] as const;

/** The six counts of the communes of a unit, with their dossiers. Refuses as the counts do. */
export async function deskNumbers(
  deps: Deps,
  actor: Actor,
  {
    unitId,
    days,
    asOf,
  }: { readonly unitId: string; readonly days: Days; readonly asOf: PlainDate },
): Promise<Result<readonly ReportNumber[]>> {
  const question = { desk: 'commune', period: days, asOf, unitId, isOpenPlace: false } as const;
  const counted = await countDossiers(deps, actor, question);
  if (!counted.ok) return counted;
  const { dossiers } = counted.value;
  const named = await listNamed(
    deps.db,
    dossiers.map(({ id }) => id),
  );
  const names = new Map(named.map((row) => [row.id, `${row.productName}, ${row.producerName}`]));
  const counts = sixCounts('commune', dossiers);
  return ok(
    LABELS.map(([key, label, definition]) => {
      const ids = counts[key];
      const list = (ids ?? []).map((id) => ({ id, name: names.get(id) ?? '' }));
      return { key, label, definition, value: ids?.length ?? null, of: 'dossier', list };
    }),
  );
}
