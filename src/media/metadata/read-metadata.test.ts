import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawPicture } from '../library.test-support.ts';
import { noWords, readMetadata } from './read-metadata.ts';
import { xmpOf } from './write-xmp.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'words-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function wordsIn(bytes: Uint8Array) {
  const path = join(folder, 'picture');
  await writeFile(path, bytes);
  return readMetadata(path);
}

/** A JPEG with an IPTC record (IIM 2) as Photoshop writes it. */
async function withIim(
  fields: readonly (readonly [dataset: number, value: Buffer])[],
  isUtf8 = false,
): Promise<Buffer> {
  const entry = (record: number, dataset: number, value: Buffer) =>
    Buffer.concat([Buffer.from([0x1c, record, dataset, value.length >> 8, value.length & 255]), value]);
  const charset = isUtf8 ? [entry(1, 90, Buffer.from('\x1b%G', 'latin1'))] : [];
  const record = Buffer.concat([...charset, ...fields.map(([dataset, value]) => entry(2, dataset, value))]);
  const head = Buffer.from('Photoshop 3.0\x008BIM\x04\x04\x00\x00', 'latin1');
  const size = Buffer.alloc(4);
  size.writeUInt32BE(record.length);
  const body = Buffer.concat([head, size, record, Buffer.alloc(record.length % 2)]);
  const marker = Buffer.from([0xff, 0xed, (body.length + 2) >> 8, (body.length + 2) & 255]);
  const jpeg = await drawPicture(40, 30).jpeg().toBuffer();
  return Buffer.concat([jpeg.subarray(0, 2), marker, body, jpeg.subarray(2)]);
}

describe('what a picture says of itself', () => {
  test('is read from IIM in Windows-1252, as old programs wrote it', async () => {
    const windows = (text: string) => Buffer.from(text.replace(/’/g, '\x92').replace(/–/g, '\x96'), 'latin1');
    const words = await wordsIn(
      await withIim([
        [80, windows('José Nuñez')],
        [110, windows('Agence – Été')],
        [116, windows('© José')],
        [120, windows('The mayor’s café')],
        [25, windows('déjà')],
        [25, windows('vu')],
        [55, Buffer.from('20260102')],
      ]),
    );
    expect(words).toMatchObject({
      creator: 'José Nuñez',
      creditLine: 'Agence – Été',
      copyrightNotice: '© José',
      caption: 'The mayor’s café',
      keywords: ['déjà', 'vu'],
      takenAt: '2026-01-02',
    });
  });

  test('is read from IIM in UTF-8, Arabic', async () => {
    const words = await wordsIn(
      await withIim(
        [
          [80, Buffer.from('ليلى حداد')],
          [120, Buffer.from('ميناء بيروت')],
        ],
        true,
      ),
    );
    expect(words).toMatchObject({ creator: 'ليلى حداد', caption: 'ميناء بيروت' });
  });

  test('is read from EXIF where there is nothing else', async () => {
    const exif = {
      IFD0: { Artist: 'Ada Verne', Copyright: 'Copyright Ada' },
      IFD2: { DateTimeOriginal: '2026:03:04 05:06:07', OffsetTimeOriginal: '+02:00' },
    };
    const words = await wordsIn(await drawPicture(40, 30).withExif(exif).jpeg().toBuffer());
    expect(words).toMatchObject({
      creator: 'Ada Verne',
      copyrightNotice: 'Copyright Ada',
      takenAt: '2026-03-04T05:06:07+02:00',
    });
  });

  test.each(['jpeg', 'webp', 'avif', 'png'] as const)('survives in a %s that we write', async (format) => {
    const written = {
      caption: 'A <boat> & "more"\nsecond line',
      alt: 'قارب في الميناء',
      creator: 'Ada Verne',
      creditLine: 'Verne/Reuters',
      copyrightNotice: '© 2026',
      usageTerms: 'Not for sale',
      digitalSourceType: 'digitalCapture',
    };
    const bytes = await drawPicture(40, 30)
      .withXmp(xmpOf(written) ?? '')
      .toFormat(format)
      .toBuffer();
    expect(await wordsIn(bytes)).toEqual({ ...noWords, ...written });
  });

  test('any words come back as they went in, but for signs that XML or a line of text has no place for', async () => {
    const base = drawPicture(8, 8);
    const unit = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .map((text) =>
        text
          .normalize('NFC')
          .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Cn}\p{Co}\p{Zl}\p{Zp}]/gu, '')
          .trim(),
      )
      .filter((text) => text !== '');
    await fc.assert(
      fc.asyncProperty(unit, unit, async (caption, alt) => {
        const xmp = xmpOf({ ...noWords, caption, alt }) ?? '';
        expect(await wordsIn(await base.clone().withXmp(xmp).png().toBuffer())).toMatchObject({
          caption,
          alt,
        });
      }),
      { numRuns: 60 },
    );
  });

  test('of where it was taken, nothing', async () => {
    const bytes = await drawPicture(40, 30)
      .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' } })
      .jpeg()
      .toBuffer();
    expect((await sharp(bytes).metadata()).exif?.length).toBeGreaterThan(50);
    expect(await wordsIn(bytes)).toEqual(noWords);
  });

  test('is nothing where it is broken, and never more than its fields hold', async () => {
    expect(await wordsIn(Buffer.from('\xff\xd8\xff\xed\x00', 'latin1'))).toEqual(noWords);
    const xmp = xmpOf({ ...noWords, caption: 'x'.repeat(9000), alt: '\u202eevil' }) ?? '';
    const words = await wordsIn(await drawPicture(9, 9).withXmp(xmp).jpeg().toBuffer());
    expect(words.caption).toHaveLength(4000);
    expect(words.alt).toBe('evil');
    expect(xmpOf(noWords)).toBeNull();
  });
});
