/** Where files of media lie: a folder, or a bucket of an S3-compatible service. Keys are ours: `ab/abcd…/original`. */
export interface MediaStore {
  /** Whole or not at all. What stood at the key is replaced. */
  put(key: string, file: StoredFile): Promise<void>;
  /** The bytes at a key, or null. */
  read(key: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** The same in pieces, for what may be large: all of it, or the bytes from `first` to `last`. */
  open(key: string, range?: StoredRange): Promise<ReadableStream<Uint8Array> | null>;
  has(key: string): Promise<boolean>;
  /** Removes every file whose key begins so; the prefix ends with a slash. */
  removeAll(prefix: string): Promise<void>;
}

/** Both included, counted from 0. */
export interface StoredRange {
  readonly first: number;
  readonly last: number;
}

/** What is put: bytes, or a file of this machine with its SHA-256. */
export type StoredFile = { readonly mediaType: string } & (
  | { readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly path: string; readonly size: number; readonly sha256: string }
);

/** What every file of an asset begins with. */
export function assetPrefix(assetId: string): string {
  return `${assetId.slice(0, 2)}/${assetId}/`;
}

/** The file as it came. Never public. */
export function originalKey(assetId: string): string {
  return `${assetPrefix(assetId)}original`;
}

/** The copy of a sound, a film or a document that readers may get. */
export function publicKey(assetId: string): string {
  return `${assetPrefix(assetId)}public`;
}

/** What the renditions of one framing begin with; null: the files of before there were framings. */
export function generationPrefix(assetId: string, generation: number | null): string {
  return generation === null ? assetPrefix(assetId) : `${assetPrefix(assetId)}${generation}/`;
}
