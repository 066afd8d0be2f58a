import type { PlainDate } from '#domain/calendar/plain-date.ts';

/** The day for which the catalogue is marked and counted; one row. */
export interface CatalogueDayTable {
  single: boolean;
  day: PlainDate;
}

/** A certificate as the catalogue narrows, orders and counts it; written by the database itself. */
export interface CatalogueEntryTable {
  certificate_id: string;
  product_id: string;
  producer_id: string;
  unit_id: string;
  code: string;
  star: number;
  sector: string;
  decided_on: PlainDate;
  first_day: PlainDate;
  last_day: PlainDate;
  gone_on: PlainDate | null;
  name: string;
  folded: string;
  in_force: boolean;
}

/** Stars in force by commune, sector and star. */
export interface CatalogueCountTable {
  unit_id: string;
  sector: string;
  star: number;
  products: number;
}

/** The same by the last day of their term. */
export interface CatalogueEndTable {
  last_day: PlainDate;
  products: number;
}

/** The same by the year of their decision. */
export interface CatalogueYearTable {
  year: number;
  products: number;
}
