import { createHash } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import type { Bucket } from '../../platform/http/bucket.ts';
import type { MediaStore } from './media-store.ts';

/** Files in a bucket of an S3-compatible service. It has to be private: readers get files through this program. */
export function bucketStore(bucket: Bucket): MediaStore {
  return {
    put: async (key, file) => {
      const { mediaType } = file;
      if ('bytes' in file) {
        const sha256 = createHash('sha256').update(file.bytes).digest('hex');
        return bucket.put(key, { body: new Blob([file.bytes]), mediaType, sha256 });
      }
      return bucket.put(key, { body: await openAsBlob(file.path), mediaType, sha256: file.sha256 });
    },
    read: async (key) => {
      const answer = await bucket.get(key);
      return answer && new Uint8Array(await answer.arrayBuffer());
    },
    open: async (key, range) => (await bucket.get(key, range))?.body ?? null,
    has: (key) => bucket.has(key),
    removeAll: async (prefix) => {
      for (;;) {
        const keys = await bucket.list(prefix);
        if (keys.length === 0) return;
        for (const key of keys) await bucket.remove(key);
      }
    },
  };
}
