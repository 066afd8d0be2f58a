import { holdsStar } from '#domain/recognition/certificate.ts';
import { isAllowedSomewhere, type Actor } from '#domain/access/authorize.ts';
import { addDays } from '#domain/calendar/day-arithmetic.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { kindRule, type ProducerKind } from '#domain/parties/kinds.ts';
import type { ProducerQuestion, ProductQuestion } from '#domain/register/questions.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import {
  LAYOUT_F1,
  LAYOUT_F3,
  LAYOUT_PRODUCERS,
  type Layout,
  type ProductLine,
} from '#exchange/register/layouts.ts';
import { listContacts, listRecognitions } from '#storage/register/export-rows.ts';
import { listRegisteredProducers } from '#storage/register/list-producers.ts';
import { listRegisteredProducts } from '#storage/register/list-products.ts';
import type { Deps } from '../deps.ts';
import type { ExportedList } from '../list-file.ts';
import { ask } from './ask.ts';

const PRODUCT_LAYOUTS = { F1: LAYOUT_F1, F3: LAYOUT_F3 } as const;
export type ProductLayout = keyof typeof PRODUCT_LAYOUTS;

/** How a list leaves the house. */
export interface ExportWish {
  /** With the telephone of a person; only for whoever may see it, and the export is noted. */
  readonly personal: boolean;
  /** The lines above the header: what it is, how it was narrowed, its day, when it was made. */
  readonly heading: readonly string[];
  readonly name: string;
  readonly sectorWord: (sector: string) => string;
}

/** More than any province has; a list that long is asked for in parts. */
export const MOST_ROWS = 50_000;

/** The products of a list as it is filtered, in a layout. Refuses as `ask` does, and NOT_ALLOWED. */
export async function exportProducts(
  deps: Deps,
  actor: Actor,
  question: ProductQuestion,
  layout: ProductLayout,
  { personal, heading, name, sectorWord }: ExportWish,
): Promise<Result<ExportedList>> {
  const asked = await ask(deps, actor, question);
  if (!asked.ok) return asked;
  if (personal && !isAllowedSomewhere(actor, 'producer.viewPersonal')) return refuse('NOT_ALLOWED');
  const { reach, asOf, words, units } = asked.value;
  const { rows } = await listRegisteredProducts(deps.db, reach, asOf, {
    ...question,
    ...{ words, units, producerId: null, offset: 0, limit: MOST_ROWS },
  });
  const contacts = await listContacts(
    deps.db,
    [...new Set(rows.map((row) => row.producerId))],
    asOf,
  );
  const ids = rows.map((row) => row.id);
  const recognitions = Map.groupBy(
    await listRecognitions(deps.db, ids, asOf.day),
    ({ productId }) => productId,
  );
  const lines = rows.map((row): ProductLine => {
    const contact = contacts.get(row.producerId);
    const [first, ...later] = recognitions.get(row.id) ?? [];
    const isInForce = row.standing !== 'never' && holdsStar(row.standing);
    return {
      name: row.name,
      sector: sectorWord(row.annexI.split('.')[0] ?? ''),
      producerKind: kindLabel(contact?.kind ?? null),
      producerName: row.producerName,
      ...placeOf(deps, row.unitId, asOf.day, contact?.street ?? ''),
      representative: contact?.representativeName ?? '',
      phone: personal && contact ? contact.phone : null,
      star: isInForce ? row.star : null,
      lastDay: isInForce ? row.lastDay : null,
      first: first ?? null,
      again: later.at(-1) ?? null,
      note: '',
    };
  });
  return ok(written(PRODUCT_LAYOUTS[layout], { name, heading }, lines));
}

/** The producers of a list as it is filtered; refuses as `exportProducts` does. */
export async function exportProducers(
  deps: Deps,
  actor: Actor,
  question: ProducerQuestion,
  { personal, heading, name }: Omit<ExportWish, 'sectorWord'>,
): Promise<Result<ExportedList>> {
  const asked = await ask(deps, actor, question);
  if (!asked.ok) return asked;
  if (personal && !isAllowedSomewhere(actor, 'producer.viewPersonal')) return refuse('NOT_ALLOWED');
  const { reach, asOf, words, units } = asked.value;
  const { rows } = await listRegisteredProducers(deps.db, reach, asOf, {
    ...question,
    ...{ words, units, offset: 0, limit: MOST_ROWS },
  });
  const ids = rows.map((row) => row.id);
  const contacts = await listContacts(deps.db, ids, asOf);
  const lines = rows.map((row) => {
    const contact = contacts.get(row.id);
    return {
      ...{ name: row.name, kind: kindLabel(row.kind) },
      ...placeOf(deps, row.unitId, asOf.day, contact?.street ?? ''),
      representative: contact?.representativeName ?? '',
      phone: personal && contact ? contact.phone : null,
      ...{ products: row.products, starred: row.starred, star: row.star, note: '' },
    };
  });
  return ok(written(LAYOUT_PRODUCERS, { name, heading }, lines));
}

export function written<Line>(
  { columns, cells }: Layout<Line>,
  sheet: Pick<ExportedList, 'name' | 'heading'>,
  lines: readonly Line[],
): ExportedList {
  return { ...sheet, columns, rows: lines.map((line, at) => cells(line, at + 1)) };
}

/** The commune's bare name and the address, in the words of the day; of an ended unit in those of its last day. */
export function placeOf(deps: Deps, unitId: string, day: PlainDate, street: string) {
  const unit = deps.units.unitById(unitId, day);
  const lived = unit?.validTo && day >= unit.validTo ? addDays(unit.validTo, -1) : day;
  return {
    commune: deps.units.unitById(unitId, lived)?.name ?? '',
    address: deps.units.fullAddress(unitId, lived, street),
  };
}

function kindLabel(kind: ProducerKind | null): string {
  return kind === null ? '' : kindRule(kind).label.vi;
}
