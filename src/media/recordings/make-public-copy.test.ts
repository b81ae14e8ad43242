import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folderStore } from '../storage/folder-store.ts';
import { publicKey } from '../storage/media-store.ts';
import { sniffType } from '../upload/sniff-type.ts';
import { box, film, place, reading, sound, words } from './boxes.test-support.ts';
import { makePublicCopy } from './make-public-copy.ts';

let folder: string;
let number = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recordings-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function copyOf(bytes: Uint8Array) {
  const type = sniffType(bytes);
  if (!type) throw new Error('The bytes are of no kind that is taken.');
  number += 1;
  const path = join(folder, `file${number}`);
  await writeFile(path, bytes);
  const store = folderStore(join(folder, 'store'));
  const facts = await makePublicCopy({ store, workFolder: folder }, `asset${number}`, {
    path,
    size: bytes.byteLength,
    type,
  });
  const copy = await store.read(publicKey(`asset${number}`));
  return { facts, copy: copy && Buffer.from(copy), original: await readFile(path) };
}

describe('the copy of a recording that readers get', () => {
  test('has of a film its pictures, nothing of where it was and whose it is, and no byte moves', async () => {
    const bytes = film();
    const { facts, copy, original } = await copyOf(bytes);
    expect(original.equals(bytes)).toBe(true);
    expect(facts).toEqual({ publicBytes: bytes.byteLength, width: 1280, height: 720, seconds: 90 });
    const text = copy?.toString('latin1') ?? '';
    for (const telling of [place, reading, 'GPS', 'Ada Verne', 'location'])
      expect(text).not.toContain(telling);
    for (const shown of ['PICTURE-1', 'PICTURE-2']) {
      expect(text.indexOf(shown)).toBe(bytes.toString('latin1').indexOf(shown));
    }
    expect(text.match(/free/g)).toHaveLength(4);
  });

  test('of a film that was turned has its shape as it is shown', async () => {
    const bytes = film();
    const at = bytes.indexOf('tkhd') + 44; // its matrix: a quarter turn
    words(0, 0x10000, 0, 0xffff0000, 0).copy(bytes, at);
    expect((await copyOf(bytes)).facts).toMatchObject({ width: 720, height: 1280 });
  });

  test('is made at once, whatever a file says of its samples', async () => {
    const bytes = film(5_000);
    const readings = bytes.lastIndexOf('stsc');
    // Four billion samples in each chunk: read one by one, they would never end.
    bytes.writeUInt32BE(0xffffffff, readings + 16);
    const { copy } = await copyOf(bytes);
    expect(copy?.byteLength).toBe(bytes.byteLength);
    expect(copy?.toString('latin1')).not.toContain(reading);
  });

  test('of a sound begins and ends with what sounds', async () => {
    const { facts, copy } = await copyOf(sound());
    expect(facts).toMatchObject({ publicBytes: 7 * 417, width: null, height: null });
    expect(facts?.seconds).toBeCloseTo((7 * 417) / 16_000, 3);
    expect(copy?.subarray(0, 2)).toEqual(Buffer.from([0xff, 0xfb]));
    expect(copy?.includes('Ada Verne')).toBe(false);
  });

  test('of a document is as it came; of a picture there is none', async () => {
    const report = Buffer.from('%PDF-1.7\nA report\n%%EOF');
    expect((await copyOf(report)).copy?.equals(report)).toBe(true);
    expect((await copyOf(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))).facts).toBeNull();
  });

  test('is made of whatever boxes there are', async () => {
    const types = fc.constantFrom(
      'moov',
      'trak',
      'mdia',
      'minf',
      'stbl',
      'stsz',
      'stco',
      'stsc',
      'hdlr',
      'tkhd',
      'mvhd',
      'udta',
    );
    const { node } = fc.letrec<{ node: Buffer }>((tie) => ({
      node: fc.oneof(
        { depthSize: 'small' },
        fc.uint8Array({ maxLength: 60 }).map((each) => Buffer.from(each)),
        fc.tuple(types, fc.array(tie('node'), { maxLength: 4 })).map(([type, inner]) => box(type, ...inner)),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(fc.array(node, { maxLength: 4 }), async (nodes) => {
        const bytes = Buffer.concat([
          box('ftyp', Buffer.from('isom\0\0\0\0isom', 'latin1')),
          box('moov', ...nodes),
        ]);
        const { copy } = await copyOf(bytes);
        expect(copy?.byteLength).toBe(bytes.byteLength);
      }),
      { numRuns: 60 },
    );
  });
});
