// Writes docs/permissions.md.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../src/platform/package-root.ts';
import { describePermissions } from './describe-permissions.ts';

writeFileSync(join(packageRoot, 'docs/permissions.md'), describePermissions());
