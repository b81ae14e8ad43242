const schemes = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/**
 * Whether an address may stand in a link: http, https, mailto, tel, a path from the root, a place on the page.
 * Browsers drop tabs, line ends and control characters inside of a scheme, so these are refused anywhere.
 */
export function isSafeLink(href: string): boolean {
  if (/[\u0000-\u0020\u007f]/.test(href.trim())) return false;
  if (href.startsWith('#')) return true;
  if (href.startsWith('/')) return !/^\/[/\\]/.test(href);
  return URL.canParse(href) && schemes.has(new URL(href).protocol);
}

/** Whether an address may be the source of a picture, a sound or a film: one of our assets, or http(s). */
export function isSafeSource(src: string): boolean {
  return isOwnAsset(src) || (isSafeLink(src) && /^https?:/i.test(src));
}

/** Whether a source is an asset of our own. */
export function isOwnAsset(src: string): boolean {
  return /^asset:[a-z0-9]+$/.test(src);
}

/** The host of an address, or the address itself where it has none. */
export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}
