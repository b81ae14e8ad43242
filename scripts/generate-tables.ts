// Writes src/store/tables.generated.ts from a database that the migrations have just made.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../src/platform/package-root.ts';
import { migrate } from '../src/store/migrate.ts';
import { scratchServer } from '../tests/support/scratch-server.ts';
import { generateTables } from './table-types.ts';

await using server = await scratchServer();
await migrate(server.ownerUrl());
const text = await generateTables(server.ownerUrl());
writeFileSync(join(packageRoot, 'src/store/tables.generated.ts'), text);
