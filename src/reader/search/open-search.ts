import type { Edition } from '../../domain/article.ts';
import { siteKey } from '../../domain/page-keys.ts';
import { storable } from '../../platform/http/storable.ts';
import type { FrontContext } from '../context.ts';
import { messagesOf } from '../messages/own-words.ts';

/** How browsers can search an edition from their own field: OpenSearch 1.1. */
export async function openSearchDescription(
  { readerDb, readerUrl: origin }: Pick<FrontContext, 'readerDb' | 'readerUrl'>,
  edition: Edition,
): Promise<Response> {
  const address = `${origin}${edition.pathPrefix}/search?q={searchTerms}`;
  const words = (await messagesOf(readerDb, edition)).search;
  // 16 and 48 characters are what the format allows.
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${escaped(edition.name.slice(0, 16))}</ShortName>
<LongName>${escaped(`${edition.name}: ${words.title}`.slice(0, 48))}</LongName>
<Description>${escaped(edition.description || edition.name)}</Description>
<Url type="text/html" method="get" template="${escaped(address)}"/>
<Image width="16" height="16" type="image/svg+xml">${escaped(origin)}/assets/icon.svg</Image>
<Language>${escaped(edition.language)}</Language>
<InputEncoding>UTF-8</InputEncoding>
<OutputEncoding>UTF-8</OutputEncoding>
</OpenSearchDescription>
`;
  const headers = {
    'content-type': 'application/opensearchdescription+xml; charset=utf-8',
    'cache-control': 'public, max-age=3600',
    'x-content-type-options': 'nosniff',
  };
  return storable(new Response(xml, { headers }), { dependencies: [{ key: siteKey(edition.code) }] });
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
