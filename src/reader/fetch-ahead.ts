/** What of a page's addresses leads to no other page: files, feeds, and what every reader has by themselves. */
const noPages = ['/assets/*', '/media/*', '/captions/*', '/*.xml', '/*.json', '/*.txt'];

/**
 * What costs more than a page that is kept, or is nobody's to foresee: a search, a choice, a reply, what is
 * on the device, pages without pictures, which are asked for by whoever saves data.
 */
const unforeseen = ['search', 'preferences', 'saved', 'offline', 'comments/*'].flatMap((page) => [
  `/${page}`,
  `/*/${page}`,
]);

/**
 * Which pages a browser may fetch before its reader asks (HTML, 7.6, speculation rules): what a link leads to that is
 * pointed at for a moment or touched. They are fetched, not opened: no script of theirs runs, no picture is loaded.
 * docs/decisions/0022 says how they are counted.
 */
export const fetchAheadRules = JSON.stringify({
  prefetch: [
    {
      where: {
        and: [
          { href_matches: '/*' },
          { not: { href_matches: [...noPages, ...unforeseen, '/lite/*', '/*\\?*reply-to=*'] } },
          { not: { selector_matches: '[rel~=nofollow], [download], [aria-current=page], [href*="#"]' } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
});
