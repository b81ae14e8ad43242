/** What addresses of pages without pictures begin with: pages of their own, kept beside the full ones. */
const start = '/lite';

/** Where a page stands without its pictures. */
export function liteAddress(path: string): string {
  return start + path;
}

/** The path of the full page, or null for an address that is not one of a page without pictures. */
export function fullPathOf(path: string): string | null {
  if (path === start) return '/';
  return path.startsWith(`${start}/`) ? path.slice(start.length) : null;
}
