import { InvalidInput } from '../domain/errors.ts';
import { intake } from '../domain/refusals/intake.ts';

/**
 * Bytes as text: by byte order mark, else UTF-16 by its pattern of zeros, else UTF-8, else Windows-1252.
 * @throws InvalidInput when there is nothing in it or it is no text.
 */
export function decodeBytes(bytes: Uint8Array): string {
  if (bytes.byteLength === 0) throw new InvalidInput(intake.import_empty());
  const text = decodeBy(encodingOf(bytes), bytes);
  if (/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text)) {
    throw new InvalidInput(intake.import_binary());
  }
  if (text.trim() === '') throw new InvalidInput(intake.import_blank());
  return text;
}

function decodeBy(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes);
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return utf16ByZeros(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
}

/** Text in UTF-16 has a zero in most of its even or its odd bytes, wherever its letters are Latin or spaces. */
function utf16ByZeros(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  sample.forEach((byte, place) => {
    if (byte === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const most = sample.length / 2;
  if (odd > most * 0.1 && even < most * 0.01) return 'utf-16le';
  if (even > most * 0.1 && odd < most * 0.01) return 'utf-16be';
  return null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
