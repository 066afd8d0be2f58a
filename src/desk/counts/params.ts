import type { CountDesk, CountName } from '#domain/counts/six-counts.ts';

export const COUNTS_PATH = '/lam-viec/bao-cao/sau-so';
/** The list behind a number. */
export const COUNTED_PATH = `${COUNTS_PATH}/ho-so`;

/** The words of addresses. */
export const DESK_PARAMS: Readonly<Record<CountDesk, string>> = {
  commune: 'xa',
  province: 'tinh',
  whole: 'ca-hai',
};
export const NUMBER_PARAMS: Readonly<Record<CountName, string>> = {
  carried: 'chuyen-sang',
  received: 'nhan',
  returned: 'tra-lai',
  done: 'xong',
  open: 'dang-lam',
  late: 'qua-han',
  returnedLate: 'tra-lai-qua-han',
};
/** Where a commune was divided and nobody has said in which part a dossier lies. */
export const OPEN_PLACE = 'chua-ro';
