const withHost = /^(?:https?|android-app):\/\/([a-z0-9.-]{1,100})(?:[:/]|$)/i;

/**
 * Where a reader came from: the host of another site without its `www.`, `inside` for this one, `direct` where nothing
 * is said, `other` for what is no name of a site. Never more of an address than its host.
 * @param ownHost - name of this site's host, without a port.
 */
export function referringHost(referrer: string, ownHost: string): string {
  if (referrer === '') return 'direct';
  const host = withHost.exec(referrer)?.[1]?.toLowerCase();
  if (host === undefined) return 'other';
  if (host === ownHost) return 'inside';
  // Names have a dot, so that none is taken for one of these words; numbers are nobody's site.
  const name = host.replace(/^www\./, '');
  return /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]+$/.test(name) ? name : 'other';
}
