import type { MediaWords } from '../contract.ts';

/** What goes into the file of a rendition. */
export type EmbeddedWords = Pick<
  MediaWords,
  'caption' | 'alt' | 'creator' | 'creditLine' | 'copyrightNotice' | 'usageTerms' | 'digitalSourceType'
>;

const namespaces = {
  dc: 'http://purl.org/dc/elements/1.1/',
  photoshop: 'http://ns.adobe.com/photoshop/1.0/',
  xmpRights: 'http://ns.adobe.com/xap/1.0/rights/',
  Iptc4xmpCore: 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/',
  Iptc4xmpExt: 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/',
};

/** An XMP packet (ISO 16684-1) of these fields of IPTC Photo Metadata, or null where all are empty. */
export function xmpOf(words: EmbeddedWords): string | null {
  const type = words.digitalSourceType;
  const properties = [
    language('dc:description', words.caption),
    words.creator === '' ? '' : wrap('dc:creator', wrap('rdf:Seq', wrap('rdf:li', escapeXml(words.creator)))),
    language('dc:rights', words.copyrightNotice),
    words.creditLine === '' ? '' : wrap('photoshop:Credit', escapeXml(words.creditLine)),
    language('xmpRights:UsageTerms', words.usageTerms),
    language('Iptc4xmpCore:AltTextAccessibility', words.alt),
    type
      ? wrap(
          'Iptc4xmpExt:DigitalSourceType',
          `http://cv.iptc.org/newscodes/digitalsourcetype/${escapeXml(type)}`,
        )
      : '',
  ].join('');
  if (properties === '') return null;
  const used = Object.entries(namespaces).filter(([prefix]) => properties.includes(`<${prefix}:`));
  const declared = used.map(([prefix, address]) => ` xmlns:${prefix}="${address}"`).join('');
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""${declared}>${properties}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>`;
}

function language(name: string, text: string): string {
  if (text === '') return '';
  return wrap(name, wrap('rdf:Alt', `<rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li>`));
}

function wrap(name: string, inner: string): string {
  return `<${name}>${inner}</${name}>`;
}

/** Signs that XML has no place for are left out. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\u0009\u000a\u000d\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}
