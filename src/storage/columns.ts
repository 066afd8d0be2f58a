import type { ColumnType } from 'kysely';

/** JSON columns go in as text and come out as values. */
export type JsonText = ColumnType<unknown, string, string>;

/** Put in by the database itself (a generated column, a trigger, a view): nobody writes it. */
export type ReadOnly<T> = ColumnType<T, never, never>;

/** Written with the row and never again. */
export type OnceWritten<Read, Written> = ColumnType<Read, Written, never>;
