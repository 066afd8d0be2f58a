import { plainDate, type PlainDate } from '#domain/calendar/plain-date.ts';
import type { UnitId } from '#domain/units/unit.ts';

/** What a decision of a register recognises. Only its counts may be printed somewhere; the rest is invented. */
export interface Round {
  /** Numbers of decisions that nobody printed begin with 99, as numbers of nobody do here. */
  readonly number: string;
  readonly day: PlainDate;
  readonly four: number;
  readonly three: number;
  /** Products `tiềm năng 5 sao`: proposed to the ministry, without a star that anybody gave. */
  readonly potential: number;
  /** How many producers they are of. */
  readonly producers: number;
}

/** Kinds as lists print them, with how many producers of each. */
export type Kinds = Readonly<Record<string, number>>;

/** The register of a province as a published document counts it. */
export interface SeedRegister {
  readonly key: string;
  /** The province of that time. */
  readonly listOf: UnitId;
  /** Who takes its list and who confirms it, of the province of today. */
  readonly officer: string;
  readonly head: string;
  readonly document: string;
  /** The day of which its counts are. */
  readonly countedOn: PlainDate;
  readonly rounds: readonly Round[];
  readonly kinds: Kinds;
}

const round = (
  number: string,
  day: PlainDate,
  [four, three, potential]: readonly [number, number, number],
  producers: number,
): Round => ({ number, day, four, three, potential, producers });

/** The registers that documents of 2022 and 2023 print in counts; every name and number in them is invented. */
export const REGISTERS: readonly SeedRegister[] = [
  {
    key: 'lao-cai',
    listOf: 'o:10',
    officer: 'van-phong',
    head: 'truong-phong',
    document: 'Kế hoạch số 88/KH-UBND ngày 14/02/2023 của UBND tỉnh Lào Cai',
    countedOn: plainDate(2022, 12, 31),
    // Printed: 31 products of 17 producers and 42 of 27 in the two rounds of 2022; 27 with four stars, 143 with three.
    rounds: [
      round('9901/QĐ-UBND', plainDate(2020, 12, 25), [8, 37, 0], 26),
      round('9902/QĐ-UBND', plainDate(2021, 12, 29), [9, 43, 0], 29),
      round('9903/QĐ-UBND', plainDate(2022, 7, 15), [4, 27, 0], 17),
      round('9904/QĐ-UBND', plainDate(2022, 12, 28), [6, 36, 0], 27),
    ],
    kinds: {
      'Hợp tác xã': 52,
      'Công ty': 14,
      'Doanh nghiệp': 3,
      'Tổ hợp tác': 6,
      'Hộ kinh doanh': 24,
    },
  },
  {
    key: 'tra-vinh',
    listOf: 'o:84',
    officer: 'van-phong-vl',
    head: 'truong-phong-vl',
    document: 'Quyết định số 1306/QĐ-UBND ngày 13/7/2022 của UBND tỉnh Trà Vinh',
    countedOn: plainDate(2022, 12, 31),
    // Printed: 104 products, of them 6 `tiềm năng 5 sao`, 15 with four stars, 83 with three; 67 producers by kind.
    rounds: [
      round('9911/QĐ-UBND', plainDate(2020, 12, 18), [6, 34, 0], 26),
      round('9912/QĐ-UBND', plainDate(2021, 12, 20), [8, 42, 0], 33),
      round('9913/QĐ-UBND', plainDate(2022, 6, 15), [1, 7, 6], 8),
    ],
    kinds: {
      'Công ty': 14,
      'Doanh nghiệp': 3,
      'Hợp tác xã': 11,
      'Tổ hợp tác': 1,
      'Hộ kinh doanh': 38,
    },
  },
  {
    key: 'yen-bai',
    listOf: 'o:15',
    officer: 'van-phong',
    head: 'truong-phong',
    document: 'Hội nghị tổng kết Chương trình OCOP năm 2023 tỉnh Yên Bái, 26/12/2023',
    countedOn: plainDate(2023, 12, 31),
    // Printed: 237 products, of them 72 new in 2023; 22 with four stars, 215 with three.
    rounds: [
      round('9921/QĐ-UBND', plainDate(2021, 12, 20), [7, 73, 0], 46),
      round('9922/QĐ-UBND', plainDate(2022, 12, 15), [8, 77, 0], 48),
      round('9923/QĐ-UBND', plainDate(2023, 12, 20), [7, 65, 0], 40),
    ],
    kinds: {
      'Hợp tác xã': 62,
      'Công ty': 20,
      'Doanh nghiệp': 4,
      'Tổ hợp tác': 10,
      'Hộ kinh doanh': 38,
    },
  },
];
