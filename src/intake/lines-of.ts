/** A line of a stream: its text, or that it was longer than is taken. */
export type Line =
  | { readonly kind: 'line'; readonly number: number; readonly text: string }
  | { readonly kind: 'too-long'; readonly number: number };

/**
 * The lines of a stream of bytes in UTF-8, one at a time. A line above `maxBytes` is passed over without
 * being kept, so that memory stays flat whatever comes.
 */
export async function* linesOf(bytes: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let length = 0;
  let number = 1;
  const finish = (): Line => {
    const line: Line =
      length > maxBytes
        ? { kind: 'too-long', number }
        : { kind: 'line', number, text: new TextDecoder().decode(Buffer.concat(parts)).replace(/\r$/, '') };
    parts = [];
    length = 0;
    number += 1;
    return line;
  };
  const add = (part: Uint8Array) => {
    length += part.byteLength;
    if (length <= maxBytes) parts.push(part);
    else parts = [];
  };
  for await (const chunk of bytes) {
    let from = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, from)) {
      add(chunk.subarray(from, end));
      yield finish();
      from = end + 1;
    }
    add(chunk.subarray(from));
  }
  if (length > 0) yield finish();
}
