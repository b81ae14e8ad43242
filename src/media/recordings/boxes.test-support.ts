/** A box of an ISO base media file with this content. */
export function box(type: string, ...content: readonly Uint8Array[]): Buffer {
  const inner = Buffer.concat(content);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(inner.byteLength + 8, 0);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, inner]);
}

/** Numbers of four bytes. */
export function words(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [place, value] of values.entries()) bytes.writeUInt32BE(value >>> 0, place * 4);
  return bytes;
}

const matrix = [0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000];

function track(
  kind: string,
  size: readonly [number, number],
  table: readonly Buffer[],
  ...more: Buffer[]
): Buffer {
  const header = box('tkhd', words(0, 0, 0, 1, 0, 0, 0, 0, 0, 0, ...matrix, size[0] << 16, size[1] << 16));
  const handler = box('hdlr', words(0, 0), Buffer.from(kind, 'latin1'), words(0, 0, 0));
  return box('trak', header, box('mdia', handler, box('minf', box('stbl', ...table))), ...more);
}

/** Where it was filmed and by whom: what must not come to readers. */
export const place = '+51.5007-000.1246/';
export const reading = 'GPS5 51.5007';

/**
 * A small film of ninety seconds as a telephone writes it: its place in boxes of the film and of a track, and a track of
 * readings whose samples lie between those of the picture. `chunks`: how often its table names their one place.
 */
export function film(chunks = 1): Buffer {
  const start = box('ftyp', Buffer.from('isom\0\0\0\0isomavc1', 'latin1'));
  const samples = [Buffer.from('PICTURE-1'), Buffer.from(reading), Buffer.from('PICTURE-2')];
  const data = box('mdat', ...samples);
  const offset = start.byteLength + 8;
  const sizes = samples.map((each) => each.byteLength);
  const [first = 0, second = 0, third = 0] = sizes;
  const table = (offsets: number[], lengths: number[]) => [
    box('stsc', words(0, 1, 1, 1, 1)),
    box('stsz', words(0, 0, lengths.length, ...lengths)),
    box('stco', words(0, offsets.length, ...offsets)),
  ];
  const picture = track(
    'vide',
    [1280, 720],
    table([offset, offset + first + second], [first, third]),
    box('meta', Buffer.from(`com.example.location ${place}`)),
  );
  const readings = track(
    'meta',
    [0, 0],
    table(
      Array.from({ length: chunks }, () => offset + first),
      [second],
    ),
  );
  const movie = box(
    'moov',
    box('mvhd', words(0, 0, 0, 1000, 90_000, 0x10000)),
    picture,
    readings,
    box('udta', box('\xa9xyz', Buffer.from(place)), box('\xa9aut', Buffer.from('Ada Verne'))),
  );
  return Buffer.concat([start, data, movie, box('uuid', Buffer.from(`xmp ${place}`))]);
}

/** Seven frames of MP3 at 128 kbit/s between a tag that names its maker and one that repeats it. */
export function sound(): Buffer {
  const title = Buffer.from('TPE1\0\0\0\x0a\0\0\0Ada Verne', 'latin1');
  const head = Buffer.from([0x49, 0x44, 0x33, 3, 0, 0, 0, 0, 0, title.byteLength]);
  const frame = Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x00]), Buffer.alloc(413, 1)]);
  const foot = Buffer.alloc(128);
  foot.write('TAGThe bell', 'latin1');
  foot.write('Ada Verne', 33, 'latin1');
  return Buffer.concat([head, title, ...Array.from({ length: 7 }, () => frame), foot]);
}
