import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { InvalidInput } from '../domain/errors.ts';
import { addMedia } from './add-media.ts';
import { drawPicture, type TestLibrary, testLibrary } from './library.test-support.ts';
import { readAsset } from './queries.ts';
import { makeRenditions } from './renditions/make-renditions.ts';
import { assetPrefix, generationPrefix, originalKey } from './storage/media-store.ts';

let library: TestLibrary;
beforeAll(async () => {
  library = await testLibrary();
});
afterAll(() => library[Symbol.asyncDispose]());

const text = (words: string) => new TextEncoder().encode(words);

async function refusal(name: string, bytes: Uint8Array): Promise<string> {
  const outcome = await library.add(name, bytes).catch((error: unknown) => error);
  expect(outcome).toBeInstanceOf(InvalidInput);
  return (outcome as InvalidInput).message;
}

async function rendition(id: string, file: string): Promise<Buffer> {
  return Buffer.from((await library.ctx.store.read(generationPrefix(id, 1) + file)) ?? []);
}

/** A PNG whose head says that it is so large, with hardly a byte of pixels. */
function bomb(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(data.length);
    head.write(type, 4, 'latin1');
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc(Buffer.concat([head.subarray(4), data])));
    return Buffer.concat([head, data, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', Buffer.from([0x78, 0x9c, 3, 0, 0, 0, 0, 1])),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function crc(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}

describe('the guard on every file that comes in', () => {
  test.each([
    ['nothing', 'empty.jpg', new Uint8Array(0), /is empty/],
    [
      'a page named as a picture',
      'a.jpg',
      text('<!doctype html><script>alert(1)</script>'),
      /of no kind that is taken/,
    ],
    [
      'a page that has a drawing in it',
      'a.svg',
      text('<html><svg></svg></html>'),
      /of no kind that is taken/,
    ],
    ['a program', 'a.png', text('MZ\x90'), /of no kind that is taken/],
    ['a ZIP archive', 'a.pdf', text('PK\x03\x04'), /of no kind that is taken/],
    [
      'a JPEG of its first bytes alone',
      'a.jpg',
      Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]),
      /damaged or incomplete/,
    ],
    ['a picture of 2.5 gigapixels in 60 bytes', 'bomb.png', bomb(50_000, 50_000), /megapixels/],
    ['a picture as long as a street', 'bomb.png', bomb(1, 2_000_000), /megapixels|damaged/],
  ])('refuses %s', async (_what, name, bytes, message) => {
    expect(await refusal(name, bytes)).toMatch(message);
  });

  test('refuses a picture that was cut off', async () => {
    const whole = await drawPicture(900, 600).jpeg().toBuffer();
    expect(await refusal('cut.jpg', whole.subarray(0, whole.length / 2))).toMatch(/damaged or incomplete/);
  });

  test('stops taking what is too large for what it is, before it has come', async () => {
    let sent = 0;
    const endless = async function* () {
      yield Buffer.from('%PDF-1.7');
      for (;;) {
        sent += 1024 * 1024;
        yield Buffer.alloc(1024 * 1024);
      }
    };
    const file = { name: 'x.pdf', pieces: endless(), actor: 'Test', staffId: null };
    await expect(addMedia(library.ctx, file)).rejects.toThrow(/more than 100 MB/);
    expect(sent).toBeLessThan(110 * 1024 * 1024);
  });

  test('leaves nothing of what it refused', async () => {
    await refusal('a.jpg', text('no picture'));
    const whole = await drawPicture(300, 200).jpeg().toBuffer();
    await refusal('cut.jpg', whole.subarray(0, 500));
    expect(await readdir(library.ctx.workFolder)).toEqual([]);
    expect(await library.database.newsroom.selectFrom('looseFiles').selectAll().execute()).toEqual([]);
  });

  test('keeps the original as it came, for the newsroom alone, and makes its renditions anew', async () => {
    const page = '<script>alert(1)</script>PK\x03\x04';
    const jpeg = await drawPicture(700, 500)
      .withExif({ IFD0: { Artist: 'x' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } })
      .jpeg()
      .toBuffer();
    const polyglot = Buffer.concat([jpeg, Buffer.from(page)]);
    const { id } = await library.add('harbour.html', polyglot);
    const asset = await readAsset(library.ctx.db, id);
    expect(asset).toMatchObject({ kind: 'picture', mediaType: 'image/jpeg', originalName: 'harbour.html' });
    expect(Buffer.from((await library.ctx.store.read(originalKey(id))) ?? [])).toEqual(polyglot);
    await makeRenditions(library.ctx);
    const folder = join(library.folder, 'store', generationPrefix(id, 1));
    const files = await readdir(folder);
    expect(files).toContain('4x5-400.jpeg');
    for (const file of files) {
      const bytes = await readFile(join(folder, file));
      expect(bytes.includes('<script>')).toBe(false);
      expect((await sharp(bytes).metadata()).exif).toBeUndefined();
    }
  });

  test('turns a picture upright, and cuts it upright', async () => {
    // Stored lying: its left half is light, which is its upper half as it is meant to be seen.
    const { id } = await library.add(
      'phone.jpg',
      await drawPicture(600, 400).withMetadata({ orientation: 6 }).jpeg().toBuffer(),
    );
    expect(await readAsset(library.ctx.db, id)).toMatchObject({ width: 400, height: 600 });
    await makeRenditions(library.ctx);
    for (const file of ['400.webp', '4x5-400.jpeg', '4x3-400.avif']) {
      const { data, info } = await sharp(await rendition(id, file))
        .raw()
        .toBuffer({ resolveWithObject: true });
      expect(data[Math.floor(info.width / 2) * info.channels]).toBeGreaterThan(200); // first line: light
      expect(data.at(-info.channels)).toBeLessThan(100); // last line: dark
      expect((await sharp(await rendition(id, file)).metadata()).orientation).toBeUndefined();
    }
  });

  test('shows the first picture of one that moves, and says that it moves', async () => {
    const frames = await Promise.all(
      ['#ff0000', '#0000ff'].map((colour) => drawPicture(64, 64, colour).png().toBuffer()),
    );
    const gif = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    const added = await library.add('moves.gif', gif);
    expect(added.isAnimated).toBe(true);
    const { data, info } = await sharp(await rendition(added.id, '64.webp'))
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([64, 64]);
    expect([data.at(-3), data.at(-1)].map((part) => (part ?? 0) > 128)).toEqual([true, false]);
  });

  test('shows what is meant for print in the colours of screens', async () => {
    const cmyk = await drawPicture(80, 60, '#0000ff').toColourspace('cmyk').jpeg().toBuffer();
    expect((await sharp(cmyk).metadata()).space).toBe('cmyk');
    const { id } = await library.add('print.jpg', cmyk);
    const facts = await sharp(await rendition(id, '80.jpeg')).metadata();
    expect([facts.space, facts.channels]).toEqual(['srgb', 3]);
  });

  test('takes a picture of one pixel, and one that can be seen through', async () => {
    const dot = await library.add('dot.png', await drawPicture(1, 1).png().toBuffer());
    const clear = await sharp({ create: { width: 30, height: 20, channels: 4, background: '#ff000080' } })
      .png()
      .toBuffer();
    const glass = await library.add('glass.png', clear);
    await makeRenditions(library.ctx);
    for (const { id } of [dot, glass])
      expect((await readAsset(library.ctx.db, id)).renditionState).toBe('ready');
    expect((await readAsset(library.ctx.db, glass.id)).colour).toBeNull();
    expect((await readAsset(library.ctx.db, dot.id)).colour).toBe('#eeeeee');
    expect((await sharp(await rendition(glass.id, '30.webp')).metadata()).hasAlpha).toBe(true);
  });

  test.each(['png', 'webp', 'avif', 'gif', 'jpeg'] as const)('takes %s', async (format) => {
    const { id } = await library.add(`a.${format}`, await drawPicture(90, 70).toFormat(format).toBuffer());
    expect(await readAsset(library.ctx.db, id)).toMatchObject({ mediaType: `image/${format}`, width: 90 });
  });

  test.each([
    ['%PDF-1.7\n', 'document', 'application/pdf'],
    ['ID3\x04\x00', 'audio', 'audio/mpeg'],
    ['\x00\x00\x00\x18ftypM4A \x00\x00\x00\x00M4A mp42', 'audio', 'audio/mp4'],
    ['\x00\x00\x00\x18ftypisom\x00\x00\x02\x00isommp41', 'video', 'video/mp4'],
    ['<?xml version="1.0"?>\n<!-- x --><svg xmlns="http://www.w3.org/2000/svg"/>', 'vector', 'image/svg+xml'],
  ])('takes %j as a file', async (bytes, kind, mediaType) => {
    const { id } = await library.add('file.bin', Buffer.from(bytes, 'latin1'));
    expect(await readAsset(library.ctx.db, id)).toMatchObject({ kind, mediaType, renditionState: 'none' });
  });

  test('says what to do about HEIC that cannot be decoded here', async () => {
    const heic = Buffer.from('\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic', 'latin1');
    expect(await refusal('IMG_1.HEIC', heic)).toMatch(/Most Compatible/);
  });

  test('several at once, two of them the same: each is there once', async () => {
    const pictures = await Promise.all(
      ['#101010', '#202020', '#303030', '#101010'].map((colour) =>
        drawPicture(500, 300, colour).png().toBuffer(),
      ),
    );
    const added = await Promise.all(pictures.map((bytes, place) => library.add(`${place}.png`, bytes)));
    expect(new Set(added.map(({ id }) => id)).size).toBe(3);
    expect(added.filter(({ isNew }) => isNew)).toHaveLength(3);
    const shards = await readdir(join(library.folder, 'store'), { recursive: true });
    const originals = shards.filter((name) => name.endsWith('original')).length;
    const rows = await library.database.newsroom.selectFrom('assets').select('id').execute();
    expect(originals).toBe(rows.length);
    expect(assetPrefix('abcd')).toBe('ab/abcd/');
  });

  test('a name is made fit to be shown', async () => {
    const name = '../../etc/\u202egpj.exe\u0000\n';
    const { id } = await addMedia(library.ctx, {
      ...{ name, actor: 'Test', staffId: null },
      pieces: Readable.from([Buffer.from('%PDF-1.4 name')]),
    });
    expect((await readAsset(library.ctx.db, id)).originalName).toBe('gpj.exe');
  });
});
