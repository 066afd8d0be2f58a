// One reading of a product list in a process of its own, which says what it took.
import { readList } from '#domain/imports/read-list.ts';
import { provinceNamed } from '#domain/imports/name-province.ts';
import { NOTHING_SAID } from '#domain/imports/read-said-list.ts';
import { UnitRegister } from '#domain/units/register.ts';
import { readWorkbook, workOnWorkbook } from '#exchange/workbook/read-workbook.ts';
import { loadCriteriaVersions } from '#platform/criteria-files.ts';
import { systemClock } from '#platform/clock.ts';
import { loadUnits } from '#platform/units/load.ts';
import { LIST_OF } from './big-list.ts';

const [, , file = '', where = ''] = process.argv;
const register = new UnitRegister(loadUnits());
const today = systemClock.today();
const province = provinceNamed(register, LIST_OF, today);
if (!province.ok) throw new Error(province.refusals[0].code);
const context = {
  province: province.value,
  today,
  bands: loadCriteriaVersions().at(-1)?.bands ?? [],
};

/** Rows read, and the most that the reading process held. */
async function beside() {
  const rows: unknown[] = [];
  const input = { units: register.records, context, said: NOTHING_SAID };
  const worked = await workOnWorkbook(file, 'list', input, { onRow: (some) => rows.push(...some) });
  if (!worked.ok) throw new Error(worked.refusals[0].code);
  return { rows: rows.length, readerBytes: worked.value.peakBytes };
}

/** As it was before: the cells travel, and the rules work where the pages are answered. */
async function here() {
  const read = await readWorkbook(file);
  if (!read.ok) throw new Error(read.refusals[0].code);
  const list = readList(read.value.workbook, { ...context, register });
  if (!list.ok) throw new Error(list.refusals[0].code);
  return { rows: list.value.rows.length, readerBytes: 0 };
}

const before = process.resourceUsage().maxRSS;
const began = performance.now();
const read = await (where === 'beside' ? beside() : here());
const milliseconds = performance.now() - began;
const grown = process.resourceUsage().maxRSS - before;
console.log(JSON.stringify({ ...read, milliseconds, askingBytes: grown * 1024 }));
