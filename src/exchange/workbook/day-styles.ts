import { showsDay } from './days.ts';
import { readXml } from './xml.ts';

/** Which styles of cells show a number as a day, by the number of the style. */
export async function readDayStyles(bytes: AsyncIterable<Uint8Array>): Promise<boolean[]> {
  const codes = new Map<number, string>();
  const styles: number[] = [];
  let within = false;
  await readXml(bytes, {
    open: (name, { numFmtId, formatCode }) => {
      if (name === 'numFmt') codes.set(Number(numFmtId), formatCode ?? '');
      else if (name === 'cellXfs') within = true;
      else if (name === 'xf' && within) styles.push(Number(numFmtId ?? 0));
    },
    close: (name) => {
      if (name === 'cellXfs') within = false;
    },
  });
  return styles.map((id) => showsDay(id, codes.get(id)));
}
