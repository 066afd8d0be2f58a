import type { GridView } from './grid-view.ts';
import { isGroupName } from './groups.ts';
import { headingKey } from './heading-key.ts';
import { knownHeading } from './headings.ts';
import type { Field } from './fields.ts';
import type { PlacedColumns } from './place-columns.ts';
import { readScore } from './read-score.ts';
import { readStar } from './read-star.ts';

/** Rows that are looked at to know what a column holds. */
const LOOKED_AT = 200;

/**
 * What the cells beneath say of headings that may mean two things: `Kết quả đánh giá` with stars in it
 * is the star, `Kết quả xếp hạng` with 82,5 the score, `Ngành nghề` with anything but groups is the
 * trade of the producer.
 */
export function settleColumns(view: GridView, from: number, columns: PlacedColumns): PlacedColumns {
  const at = new Map(columns.at);
  const aside = [...columns.aside];
  const mostly = (
    column: number | undefined,
    test: (row: number, column: number) => boolean,
  ): boolean => {
    if (column === undefined) return false;
    const rows: number[] = [];
    for (let row = from; row < Math.min(view.rowCount, from + LOOKED_AT); row += 1) {
      if (view.textAt(row, column) !== '') rows.push(row);
    }
    return rows.length > 0 && rows.filter((row) => test(row, column)).length * 2 > rows.length;
  };
  const isStar = (row: number, column: number) =>
    readStar(view.at(row, column).value).value !== null;
  const isPoints = (row: number, column: number) =>
    Number(readScore(view.at(row, column).value).value ?? 0) > 5;
  const move = (from: Field, to: Field) => {
    const column = at.get(from);
    if (column === undefined || at.has(to)) return;
    at.delete(from);
    at.set(to, column);
  };
  // The column of stars that stood aside for one that holds points.
  const takeStarAside = (among: readonly (Field | 'aside' | undefined)[]) => {
    const other = aside.findIndex(
      ({ heading, column }) =>
        among.includes(knownHeading(headingKey(heading.split(' / ').at(-1) ?? ''))?.field) &&
        (among.length === 1 || mostly(column, isStar)),
    );
    const [star] = other < 0 ? [] : aside.splice(other, 1);
    if (star !== undefined) at.set('star', star.column);
  };
  if (!at.has('star') && columns.weak.has('score') && mostly(at.get('score'), isStar))
    move('score', 'star');
  else if (!at.has('score') && mostly(at.get('star'), isPoints)) {
    move('star', 'score');
    takeStarAside(['star']);
  }
  // `Kết quả đánh giá` beside `Điểm`, with stars in it.
  if (!at.has('star')) takeStarAside(['star', 'score']);
  const group = at.get('group');
  const isGroup = (row: number, column: number) => isGroupName(view.textAt(row, column));
  if (group !== undefined && columns.weak.has('group') && !mostly(group, isGroup)) {
    at.delete('group');
    aside.push({ column: group, heading: view.textAt(from - 1, group) });
  }
  return { ...columns, at, aside };
}
