import type { Cell } from '../grid.ts';
import type { Dice, KnownRow } from './known-row.ts';

/** A star as lists print it; every form means the same. */
export function printStar(star: KnownRow['star'], dice: Dice): Cell {
  const words = { 3: 'Ba', 4: 'Bốn', 5: 'Năm' } as const;
  return dice.one<Cell>([
    star,
    String(star),
    `${star}.0`,
    `${star} sao`,
    `${star}*`,
    `0${star} sao`,
    `${star}  SAO`,
    '★'.repeat(star),
    `${words[star]} sao`,
    `Đạt ${star} sao`,
    `${star} sаo`, // a Cyrillic letter
  ]);
}

export function printScore(score: string, dice: Dice): Cell {
  const comma = score.replace('.', ',');
  return dice.one<Cell>([
    Number(score),
    score,
    comma,
    `${comma} điểm`,
    `${score}/100`,
    `${comma}đ`,
    ` ${comma} `,
  ]);
}

export function printDay(iso: string, dice: Dice): Cell {
  const [year = '', month = '', day = ''] = iso.split('-');
  const [shortDay, shortMonth] = [String(Number(day)), String(Number(month))];
  const serial = Math.round(Date.parse(iso) / 86_400_000) + 25_569;
  return dice.one<Cell>([
    { date: iso },
    serial,
    `${day}/${month}/${year}`,
    `${shortDay}/${shortMonth}/${year}`,
    `${day}-${month}-${year}`,
    iso,
    `${day}/${month}/${year.slice(2)}`,
    `${day}.${month}.${year}`,
    `ngày ${day} tháng ${month} năm ${year}`,
    `${day}/${month} (${year})`,
    `Ngày ${day}/${month}/${year}`,
  ]);
}

export function printNumber(number: string, dice: Dice): string {
  const [digits = ''] = number.split('/');
  return dice.one([
    number,
    number.toLowerCase(),
    number.replace('Đ', 'Ð'),
    `${digits} /QĐ-UBND`,
    `${digits}/QĐ - UBND`,
    `số: ${digits}/QĐ-UBND`,
    `QĐ số ${number}`,
    number.normalize('NFD'),
    `Quyết định số ${digits}/QD-UBND`,
  ]);
}

export function printDecision(number: string, iso: string, dice: Dice): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  const written = printNumber(number, dice).replace(/^(?:QĐ số|số:|Quyết định số)\s*/, '');
  const date = dice.one([
    `${day}/${month}/${year}`,
    `${Number(day)}/${Number(month)}/${year}`,
    `${day}-${month}-${year}`,
  ]);
  return dice.one([
    `QĐ số ${written} ngày ${date}`,
    `${written}, ${date}`,
    `Quyết định số ${written} ngày ${date} của UBND tỉnh`,
    `${written} ngày ${day} tháng ${month} năm ${year}`,
    `${written} (${date})`,
    `Số ${written}\nngày ${date}`,
    `QĐ: ${written} - ${date}`,
  ]);
}

/** The same words with the mess of keyboards: decomposed letters, doubled spaces, a line break. */
export function printName(name: string, dice: Dice): string {
  return dice.one([
    name,
    name,
    name,
    name.normalize('NFD'),
    ` ${name} `,
    name.replace(' ', '  '),
    name.replace(/ (?=\p{Ll})/u, '\n'),
  ]);
}

export function printAddress(row: KnownRow, dice: Dice): string {
  const { hamlet, commune, district, province } = row;
  const units = [hamlet, commune, district, province].filter((part) => part !== '');
  const kind =
    province === 'Hải Phòng' || province === 'Cần Thơ' || province === 'Đà Nẵng' ? 'TP.' : 'tỉnh';
  const named = [...units.slice(0, -1), `${kind} ${province}`];
  return dice.one([
    units.join(', '),
    named.join(', '),
    units.join(' - '),
    units.join(' , '),
    units.slice(0, -1).join(', '),
    `${units.join(', ')}.`,
    named.join(',\n'),
  ]);
}

/** A heading as somebody typed it. */
export function printHeading(heading: string, dice: Dice): string {
  return dice.one([
    heading,
    heading.toUpperCase(),
    heading.normalize('NFD'),
    heading.replace(' ', '\n'),
    ` ${heading} `,
    heading.replace('T', 'Т'),
  ]);
}
