import type { SchemaHistory } from '../../src/domain/upgrade-steps.ts';

/**
 * A made-up history of the schema for tests: in version 2 what was struck out is strong. Both have the same nodes and
 * marks, so that one build can play both.
 */
export function schemaOfVersion(version: number): SchemaHistory {
  return {
    version,
    upgrades: [{ to: 2, rewrite: (json) => (json.type === 'strike' ? { ...json, type: 'strong' } : json) }],
  };
}
