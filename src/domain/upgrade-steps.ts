import { SCHEMA_VERSION } from './schema.ts';

/**
 * The way from one version of the schema to the next, for what was stored or kept in a browser before. A new
 * schema keeps positions: it may rename nodes and marks, add and change attributes, and allow more. What cannot
 * be done so (another nesting) is written into each story's log as a step of its own.
 */
export interface SchemaUpgrade {
  /** The version it leads to, from the one before. */
  readonly to: number;
  /** Rewrites one node or mark as JSON; its content and marks are taken care of. */
  readonly rewrite: (json: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
}

/** Every upgrade there was, in their order. A version without one needs nothing rewritten. */
const schemaUpgrades: readonly SchemaUpgrade[] = [];

/** A version of the schema and the way to it. */
export interface SchemaHistory {
  readonly version: number;
  readonly upgrades: readonly SchemaUpgrade[];
}

export const schemaHistory: SchemaHistory = { version: SCHEMA_VERSION, upgrades: schemaUpgrades };

/** A document or a step as JSON of schema version `from`, as the version of `history` has it. */
export function upgradeJson<T>(json: T, from: number, history: SchemaHistory = schemaHistory): T {
  return history.upgrades
    .filter(({ to }) => to > from && to <= history.version)
    .reduce((each, { rewrite }) => rewriteIn(each, rewrite), json);
}

/** Nodes and marks are the objects with a `type`; a step has a `stepType` and holds them. */
function rewriteIn<T>(json: T, rewrite: SchemaUpgrade['rewrite']): T {
  if (typeof json !== 'object' || json === null) return json;
  if (Array.isArray(json)) return json.map((each) => rewriteIn(each, rewrite)) as T;
  const entries = Object.entries(json).map(([key, value]) => [
    key,
    key === 'attrs' ? value : rewriteIn(value, rewrite),
  ]);
  const copy: Record<string, unknown> = Object.fromEntries(entries);
  return (typeof copy.type === 'string' ? rewrite(copy) : copy) as T;
}
