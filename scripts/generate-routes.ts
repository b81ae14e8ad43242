// Writes newsroom/routes.generated.ts from what the newsroom's port says of itself.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../src/platform/package-root.ts';
import { paperNewsroom } from '../tests/support/paper-apps.ts';
import { routeTypes } from './route-types.ts';

const app = paperNewsroom({ newsroom: {} as never }); // its description needs no row
const description = await (await app.request('/api/openapi.json')).json();
writeFileSync(join(packageRoot, 'newsroom/routes.generated.ts'), routeTypes(description));
