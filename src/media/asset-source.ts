/** The asset that a document's `src` names, or null when it is a picture of elsewhere. */
export function assetIdOf(source: string): string | null {
  return source.startsWith('asset:') ? source.slice('asset:'.length) : null;
}
