import { SCHEMA_VERSION } from '../../src/domain/schema.ts';
import type { SchemaHistory } from '../../src/domain/upgrade-steps.ts';

/**
 * A made-up history of the schema for tests: version 1 is what this build has, and in version 2 what was struck out is
 * strong. Both have the same nodes and marks, so that one build can play both.
 */
export function schemaOfVersion(version: number): SchemaHistory {
  return {
    version: SCHEMA_VERSION + version - 1,
    upgrades: [
      {
        to: SCHEMA_VERSION + 1,
        rewrite: (json) => (json.type === 'strike' ? { ...json, type: 'strong' } : json),
      },
    ],
  };
}
