import type { ColumnType } from 'kysely';

/** JSON columns go in as text and come out as values. */
export type Json = ColumnType<unknown, string, string>;

/** A bigint comes from pg as a string; sizes of files are far below 2^53 and are read as numbers. */
export type Bytes = ColumnType<number, number, number>;
