import { formatVietnameseDate, parseVietnameseDate } from '#domain/calendar/plain-date.ts';
import { ENDING_VIEWS, type EndingFilter, type EndingView } from '#domain/expiry/views.ts';
import { chosenByParam } from '#request/chosen.ts';

export const RADAR = '/lam-viec/het-han';

/** Each view as the address names it. */
const VIEW_PARAMS: Readonly<Record<EndingView, string>> = {
  unanswered: 'chua-tra-loi',
  unreached: 'chua-lien-he',
  call: 'can-goi',
  renews: 'danh-gia-lai',
  handedIn: 'da-nop',
  stops: 'se-dung',
};

/** In an address, places that nobody has resolved. */
const UNRESOLVED = 'khong-ro';
const STARS = [3, 4, 5];
const SECTORS = ['I', 'II', 'III', 'IV', 'V', 'VI'];

/** The narrowing that an address asks for; what we do not know is left aside. */
export function filterOf({ searchParams }: URL): EndingFilter {
  const read = (name: string) => searchParams.get(name) ?? '';
  const before = parseVietnameseDate(read('den'));
  const commune = read('xa');
  return {
    month: /^\d{4}-\d{2}$/.test(read('thang')) ? read('thang') : null,
    commune: commune === '' ? null : commune === UNRESOLVED ? '' : commune,
    star: STARS.find((star) => String(star) === read('sao')) ?? null,
    sector: SECTORS.find((sector) => sector === read('nganh')) ?? null,
    view: chosenByParam(ENDING_VIEWS, VIEW_PARAMS, read('tra-loi')) ?? null,
    before: before.ok ? before.value : null,
  };
}

/** What of the narrowing stands in an address, in one order. */
export function filterParams(filter: EndingFilter): URLSearchParams {
  const { month, commune, star, sector, view, before } = filter;
  const params = new URLSearchParams();
  if (commune !== null) params.set('xa', commune === '' ? UNRESOLVED : commune);
  if (month !== null) params.set('thang', month);
  if (star !== null) params.set('sao', String(star));
  if (sector !== null) params.set('nganh', sector);
  if (before !== null) params.set('den', formatVietnameseDate(before));
  if (view !== null) params.set('tra-loi', VIEW_PARAMS[view]);
  return params;
}

/** An address of the radar, or of a file made of it, narrowed so; the list begins at `#ds`. */
export function radarAddress(
  filter: EndingFilter,
  { path = RADAR, page = 1, every = false }: RadarPlace = {},
): string {
  const params = filterParams(filter);
  if (page > 1) params.set('trang', String(page));
  if (every) params.set('du-xa', '1');
  const query = params.size > 0 ? `?${params.toString()}` : '';
  return `${path}${query}${path === RADAR ? '#ds' : ''}`;
}

interface RadarPlace {
  readonly path?: string;
  readonly page?: number;
  /** Every commune in the table, not only those with most. */
  readonly every?: boolean;
}
