/** What crawlers are asked (RFC 9309): everything is theirs to read but what a form answers. */
export function renderRobots(origin: string): string {
  return [
    'User-agent: *',
    'Disallow: /*?reply-to=',
    'Disallow: /comments/',
    'Disallow: /*/comments/',
    '',
    `Sitemap: ${origin}/sitemap.xml`,
    `Sitemap: ${origin}/news-sitemap.xml`,
    '',
  ].join('\n');
}
