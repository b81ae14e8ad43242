/** Bytes of something, both ends included, counted from 0. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

export type AskedRange =
  | { readonly kind: 'all' }
  | { readonly kind: 'part'; readonly range: ByteRange }
  /** Answered with 416. */
  | { readonly kind: 'none' };

/**
 * What a Range header asks of a thing of `size` bytes (RFC 9110, 14.1 and 14.2). One range is answered; several, other
 * units and what cannot be read are answered with everything, as the standard allows.
 */
export function askedRange(header: string | undefined, size: number): AskedRange {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? [];
  if (from === '' && to === '') return { kind: 'all' };
  if (from === '') {
    const length = Math.min(Number(to), size);
    return length === 0
      ? { kind: 'none' }
      : { kind: 'part', range: { first: size - length, last: size - 1 } };
  }
  const first = Number(from);
  const last = to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (to !== '' && Number(to) < first) return { kind: 'all' };
  return first >= size ? { kind: 'none' } : { kind: 'part', range: { first, last } };
}
