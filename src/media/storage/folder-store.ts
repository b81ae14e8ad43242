import { createReadStream } from 'node:fs';
import { access, copyFile, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { newId } from '../../platform/random.ts';
import type { MediaStore, StoredFile } from './media-store.ts';

/** Files in a folder of this machine. `folder`: absolute path; it is made when the first file comes. */
export function folderStore(folder: string): MediaStore {
  const placeOf = (key: string) => join(folder, key);
  return {
    put: (key, file) => putWhole(placeOf(key), file),
    read: (key) => readFile(placeOf(key)).catch(nothing),
    open: async (key, range) => {
      const place = placeOf(key);
      const isThere = await access(place).then(() => true, nothing);
      if (!isThere) return null;
      const stream = createReadStream(place, range && { start: range.first, end: range.last });
      return Readable.toWeb(stream) as ReadableStream<Uint8Array>; // Node's own type of the same
    },
    has: (key) =>
      access(placeOf(key)).then(
        () => true,
        () => false,
      ),
    removeAll: (prefix) => rm(placeOf(prefix), { recursive: true, force: true }),
  };
}

/** Beside its place first and on the disk, so that a kill or a power cut leaves all of it or nothing. */
async function putWhole(place: string, file: StoredFile): Promise<void> {
  await mkdir(dirname(place), { recursive: true });
  const beside = `${place}.${newId()}.part`;
  try {
    if ('bytes' in file) await writeFile(beside, file.bytes, { mode: 0o600 });
    else await copyFile(file.path, beside);
    const handle = await open(beside, 'r+');
    await handle.chmod(0o600);
    await handle.sync();
    await handle.close();
    await rename(beside, place);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

function nothing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
  throw error;
}
