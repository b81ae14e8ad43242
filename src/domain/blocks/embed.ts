import type { Block } from '../block.ts';
import { attributes, escapeHtml, label } from '../html-text.ts';
import type { PageContext } from '../page-context.ts';
import { documents } from '../refusals/documents.ts';
import { hostOf, isSafeLink } from '../safe-address.ts';
import { type Player, playerOf } from './players.ts';

/** Whose content may be embedded: name for readers and the hosts it lives on. */
const providers: Readonly<Record<string, { readonly name: string; readonly hosts: readonly string[] }>> = {
  youtube: { name: 'YouTube', hosts: ['youtube.com', 'youtube-nocookie.com', 'youtu.be'] },
  vimeo: { name: 'Vimeo', hosts: ['vimeo.com'] },
  x: { name: 'X', hosts: ['x.com', 'twitter.com'] },
  bluesky: { name: 'Bluesky', hosts: ['bsky.app'] },
  instagram: { name: 'Instagram', hosts: ['instagram.com'] },
  tiktok: { name: 'TikTok', hosts: ['tiktok.com'] },
  facebook: { name: 'Facebook', hosts: ['facebook.com', 'fb.watch'] },
  soundcloud: { name: 'SoundCloud', hosts: ['soundcloud.com'] },
  spotify: { name: 'Spotify', hosts: ['spotify.com'] },
  datawrapper: { name: 'Datawrapper', hosts: ['datawrapper.de', 'dwcdn.net'] },
  flourish: { name: 'Flourish', hosts: ['flourish.studio'] },
  openstreetmap: { name: 'OpenStreetMap', hosts: ['openstreetmap.org'] },
  documentcloud: { name: 'DocumentCloud', hosts: ['documentcloud.org'] },
};

/** The provider an address belongs to, by its host or a host above it, or null. */
export function providerOf(address: string): string | null {
  if (!/^https:\/\//i.test(address) || !isSafeLink(address)) return null;
  const host = new URL(address).hostname;
  const found = Object.entries(providers).find(([, { hosts }]) =>
    hosts.some((each) => host === each || host.endsWith(`.${each}`)),
  );
  return found?.[0] ?? null;
}

export const embed: Block = {
  name: 'embed',
  spec: {
    attrs: { url: { validate: 'string' }, title: { default: '', validate: 'string' } },
    group: 'block',
    parseDOM: [
      {
        tag: 'figure.embed',
        priority: 60,
        getAttrs: (figure) => {
          const link = figure.querySelector('a');
          const url = link?.getAttribute('href') ?? '';
          return providerOf(url) !== null && { url, title: link?.textContent ?? '' };
        },
      },
      {
        tag: 'iframe[src]',
        getAttrs: (frame) => {
          const url = frame.getAttribute('src') ?? '';
          return providerOf(url) !== null && { url, title: frame.getAttribute('title') ?? '' };
        },
      },
    ],
  },
  check: ({ attrs }) =>
    providerOf(attrs.url) === null ? [documents.embed_unknown({ host: hostOf(attrs.url) })] : [],
  html: ({ attrs }, _inner, page) => {
    const provider = providerOf(attrs.url);
    const name = providers[provider ?? '']?.name ?? hostOf(attrs.url);
    const title = attrs.title === '' && page ? name : attrs.title;
    const link = `<a${attributes({ href: attrs.url })}>${escapeHtml(title)}</a>`;
    const player = page && provider ? playerOf(provider, attrs.url) : null;
    const toLoad = player && page ? loadButton(player, page) : '';
    return `<figure class="embed"${attributes({ 'data-provider': provider })}>${link}${label(page?.words.embed(name))}${toLoad}</figure>`;
  },
  feed: ({ attrs }) =>
    `<p><a${attributes({ href: attrs.url })}>${escapeHtml(attrs.title || attrs.url)}</a></p>`,
  text: ({ attrs }) => [attrs.title, attrs.url].filter(Boolean).join(' '),
  fixture: {
    type: 'embed',
    attrs: { url: 'https://www.youtube.com/watch?v=example', title: 'The vote, live' },
  },
};

/** Says what would be loaded from where; a script does it when it is pressed. */
function loadButton({ address, ratio }: Player, { words }: PageContext): string {
  const facts = attributes({ 'data-player': address, 'data-ratio': ratio });
  return `<button type="button" class="load"${facts}>${escapeHtml(words.loadFrom(hostOf(address)))}</button>`;
}
