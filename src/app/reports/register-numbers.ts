import type { Actor } from '#domain/access/authorize.ts';
import type { Days } from '#domain/calendar/period.ts';
import { formatVietnameseDate, type PlainDate } from '#domain/calendar/plain-date.ts';
import { PRODUCER_KINDS } from '#domain/parties/kinds.ts';
import { holdsStar } from '#domain/recognition/certificate.ts';
import type { ReportNumber } from '#domain/reports/content.ts';
import { ok, type Result } from '#domain/result.ts';
import { listRecognitions } from '#storage/register/export-rows.ts';
import { listRegisteredProducers } from '#storage/register/list-producers.ts';
import { listRegisteredProducts } from '#storage/register/list-products.ts';
import type { Deps } from '../deps.ts';
import { ask } from '../register/ask.ts';
import { MOST_ROWS } from '../register/export-lists.ts';

interface Asked {
  readonly unitId: string;
  readonly days: Days;
  readonly asOf: PlainDate;
}

type Listed = ReportNumber['list'];

/**
 * The numbers of the register for a unit: products with a star in force on the day by star, those recognised in
 * the period for the first time, higher, or again, and producers that hold a star by their kind. Refuses as
 * `ask` does.
 */
export async function registerNumbers(
  deps: Deps,
  actor: Actor,
  { unitId, days, asOf }: Asked,
): Promise<Result<readonly ReportNumber[]>> {
  const question = { text: '', unitId, stars: [], day: asOf, closed: false } as const;
  const asked = await ask(deps, actor, question);
  if (!asked.ok) return asked;
  const { reach, asOf: when, words, units } = asked.value;
  const all = { words, units, offset: 0, limit: MOST_ROWS } as const;
  const { rows: products } = await listRegisteredProducts(deps.db, reach, when, {
    ...question,
    ...{ ...all, sectors: [], standings: [], order: 'name', producerId: null },
  });
  const { rows: producers } = await listRegisteredProducers(deps.db, reach, when, {
    ...question,
    ...{ ...all, kinds: [], standings: [], order: 'name' },
  });
  const recognitions = Map.groupBy(
    await listRecognitions(
      deps.db,
      products.map(({ id }) => id),
      asOf,
    ),
    ({ productId }) => productId,
  );
  const day = formatVietnameseDate(asOf);
  const starred = products.filter(({ standing }) => standing !== 'never' && holdsStar(standing));
  const recognised = products.flatMap(({ id, name }) => {
    const became = becameIn(recognitions.get(id) ?? [], days);
    return became === null ? [] : [{ id, name, became }];
  });
  const holders = producers.filter((producer) => producer.starred > 0);
  return ok([
    number(
      'products',
      'Sản phẩm còn hạn sao',
      `Sản phẩm có sao còn hiệu lực ngày ${day}.`,
      starred,
    ),
    ...[5, 4, 3].map((star) =>
      number(
        `products${star}`,
        `Trong đó ${star} sao`,
        `Sản phẩm có sao còn hiệu lực ngày ${day}, hạng ${star} sao.`,
        starred.filter((one) => one.star === star),
      ),
    ),
    ...RECOGNISED.map(({ key, label, says }) =>
      number(
        key,
        label,
        says,
        recognised.filter(({ became }) => became === key),
      ),
    ),
    number(
      'producers',
      'Chủ thể có sản phẩm còn hạn sao',
      `Chủ thể có ít nhất một sản phẩm có sao còn hiệu lực ngày ${day}.`,
      holders,
      'producer',
    ),
    ...Object.entries(KIND_LABELS).map(([kind, label]) =>
      number(
        `producers-${kind}`,
        `Trong đó ${label}`,
        `Chủ thể loại hình ${label} có ít nhất một sản phẩm có sao còn hiệu lực ngày ${day}.`,
        holders.filter((one) => one.kind === kind),
        'producer',
      ),
    ),
  ]);
}

const KIND_LABELS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(PRODUCER_KINDS).map(([kind, { label }]) => [kind, label.vi.toLowerCase()]),
);

const RECOGNISED = [
  {
    key: 'new',
    label: 'Sản phẩm được công nhận lần đầu trong kỳ',
    says: 'Sản phẩm có quyết định công nhận đầu tiên trong kỳ.',
  },
  {
    key: 'upgraded',
    label: 'Sản phẩm được nâng hạng trong kỳ',
    says: 'Sản phẩm có quyết định trong kỳ với hạng cao hơn quyết định trước đó.',
  },
  {
    key: 'kept',
    label: 'Sản phẩm được công nhận lại trong kỳ',
    says: 'Sản phẩm có quyết định trong kỳ với hạng bằng hoặc thấp hơn quyết định trước đó.',
  },
] as const;

/** By the last decision of the period: the first one makes it new, whatever followed in the same period. */
function becameIn(
  recognitions: readonly { readonly star: number; readonly decidedOn: PlainDate }[],
  { from, to }: Days,
): 'new' | 'upgraded' | 'kept' | null {
  const before = recognitions.filter(({ decidedOn }) => decidedOn < from).at(-1);
  const last = recognitions.filter(({ decidedOn }) => decidedOn >= from && decidedOn <= to).at(-1);
  if (!last) return null;
  if (!before) return 'new';
  return last.star > before.star ? 'upgraded' : 'kept';
}

function number(
  key: string,
  label: string,
  definition: string,
  rows: Listed,
  of: ReportNumber['of'] = 'product',
): ReportNumber {
  const list = rows.map(({ id, name }) => ({ id, name }));
  return { key, label, definition, value: list.length, of, list };
}
