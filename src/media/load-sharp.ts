import type sharp from 'sharp';

export type SharpModule = typeof sharp;

let loading: Promise<SharpModule> | undefined;

/** What decodes and encodes pictures, loaded at the first one: libvips is 15 MB that a server at rest need not hold. */
export function loadSharp(): Promise<SharpModule> {
  loading ??= import('sharp').then(({ default: module }) => {
    // Pictures are large and many: what libvips would keep of the last ones is of no use.
    module.cache(false);
    return module;
  });
  return loading;
}
