import { expect, test } from 'vitest';
import { measure } from '#app/indicators/measure.ts';
import { valueOf } from '#app/testing/commune-work.ts';
import { testDeps } from '#app/testing/test-deps.ts';
import { plainDate as d, type PlainDate } from '#domain/calendar/plain-date.ts';
import { parseDefinition } from '#domain/indicators/text/parse-definition.ts';
import { asOwner } from '#storage/testing/owner.ts';
import { TODAY } from '../timeline.ts';
import { loadSeeds } from './load.ts';

const deps = await testDeps({ today: TODAY, demo: true });
await loadSeeds(deps);
// As the database does by itself within a minute: what it counted while all of it was entered at once says that nothing is there.
await asOwner(deps.ownerUrl, 'analyze');

async function count(unitId: string, from: PlainDate, to: PlainDate, text: string) {
  const definition = valueOf(parseDefinition(text));
  const [one] = valueOf(
    await measure(deps, [definition], { unitId, period: { from, to } }, () => undefined),
  );
  return { state: one?.state, value: one?.value?.numerator, list: one?.list.length };
}
const number = (value: number) => ({ state: 'number', value, list: value });

test('the indicators count what the documents print, in the units of that time and of today', async () => {
  const y2022 = [d(2022, 1, 1), d(2022, 12, 31)] as const;
  const y2023 = [d(2023, 1, 1), d(2023, 12, 31)] as const;
  expect(await count('o:10', ...y2022, 'đếm sản phẩm\nkhi sao >= 3')).toEqual(number(170));
  expect(await count('o:10', ...y2022, 'đếm sản phẩm\nkhi sao = 4')).toEqual(number(27));
  expect(await count('o:10', ...y2022, 'đếm giấy chứng nhận\nkhi đợt = 1\ntrong kỳ')).toEqual(
    number(31),
  );
  expect(
    await count(
      'o:10',
      ...y2022,
      'đếm chủ thể khác nhau của giấy chứng nhận\nkhi đợt = 2\ntrong kỳ',
    ),
  ).toEqual(number(27));
  expect(await count('o:84', ...y2022, 'đếm chủ thể\nkhi hình thức = công ty')).toEqual(number(14));
  expect(await count('o:15', ...y2023, 'đếm giấy chứng nhận\nkhi kết quả = mới\ntrong kỳ')).toEqual(
    number(72),
  );
  expect(await count('c:15', ...y2023, 'đếm sản phẩm\nkhi sao >= 3')).toEqual(number(362));
  expect(await count('o:84', ...y2022, 'tỷ lệ chủ thể\nkhi đại diện.giới = nữ')).toEqual({
    state: 'notReported',
    value: undefined,
    list: 0,
  });
  expect(await count('o:15', ...y2023, 'đếm điểm bán\nkhi đạt tiêu chí = đúng')).toEqual(
    number(20),
  );
});
