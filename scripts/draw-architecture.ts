// Writes the list of rooms in ARCHITECTURE.md from the imports and migrations there are.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../src/platform/package-root.ts';
import { describeRooms } from './boundaries/describe-rooms.ts';

const file = join(packageRoot, 'ARCHITECTURE.md');
const drawn = await describeRooms(packageRoot);
const text = readFileSync(file, 'utf8');
writeFileSync(
  file,
  text.replace(/(?<=<!-- rooms -->\n\n)[\s\S]*?(?=\n\n<!-- end of rooms -->)/, () => drawn),
);
