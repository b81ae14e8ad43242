// Says which of the rules between rooms are broken, and where. ARCHITECTURE.md lists them.
import { packageRoot } from '../src/platform/package-root.ts';
import { checkBoundaries } from './boundaries/check-boundaries.ts';

const violations = await checkBoundaries(process.argv[2] ?? packageRoot);
for (const { rule, place, message } of violations) console.error(`${place} ${rule}: ${message}`);
if (violations.length > 0) {
  console.error(`The boundaries are broken in ${violations.length} places.`);
  process.exitCode = 1;
}
