import { type ColumnType, type RawBuilder, sql } from 'kysely';

/** A jsonb column: read as `T`, written through `asJson`, since pg would write an array as SQL's own. */
export type JsonColumn<T> = ColumnType<T, RawBuilder<T>, RawBuilder<T>>;

/** The same where the column has a default, if only null. */
export type DefaultedJsonColumn<T> = ColumnType<T, RawBuilder<T> | undefined, RawBuilder<T>>;

/** `value` as a bound jsonb parameter. */
export function asJson<T>(value: T): RawBuilder<T> {
  return sql<T>`${JSON.stringify(value)}::jsonb`;
}
