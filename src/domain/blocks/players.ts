/** What is loaded from another site when a reader asks for it, and how it is shaped. */
export interface Player {
  readonly address: string;
  /** Width to height; null for what has a height of its own. */
  readonly ratio: string | null;
}

type Maker = (url: URL) => string | null | undefined;

const film = '16 / 9';

interface PlayerMaker {
  /** Where all its players are. */
  readonly origin: string;
  readonly ratio: string | null;
  /** The path of the player, with its query. */
  readonly make: Maker;
}

/** How the page of each provider becomes what may stand in a frame of ours, in its most private form. */
const makers: Readonly<Record<string, PlayerMaker>> = {
  youtube: {
    origin: 'https://www.youtube-nocookie.com',
    ratio: film,
    make: (url) => {
      const [, first = '', second = ''] = url.pathname.split('/');
      const isShort = url.hostname.endsWith('youtu.be');
      const id = isShort
        ? first
        : ['embed', 'shorts', 'live'].includes(first)
          ? second
          : url.searchParams.get('v');
      const start = /^(\d+)s?$/.exec(url.searchParams.get('t') ?? url.searchParams.get('start') ?? '')?.[1];
      return named(id, /^[\w-]{6,20}$/, (name) => `/embed/${name}${start ? `?start=${start}` : ''}`);
    },
  },
  vimeo: {
    origin: 'https://player.vimeo.com',
    ratio: film,
    make: (url) =>
      named(/\/(\d{5,12})(?:\/|$)/.exec(url.pathname)?.[1], /^\d+$/, (id) => `/video/${id}?dnt=1`),
  },
  x: {
    origin: 'https://platform.twitter.com',
    ratio: null,
    make: (url) =>
      named(
        /\/status\/(\d{5,25})/.exec(url.pathname)?.[1],
        /^\d+$/,
        (id) => `/embed/Tweet.html?dnt=true&id=${id}`,
      ),
  },
  instagram: {
    origin: 'https://www.instagram.com',
    ratio: null,
    make: (url) =>
      named(/^\/(?:[\w.]+\/)?(p\/[\w-]+|reel\/[\w-]+)/.exec(url.pathname)?.[1], /./, (id) => `/${id}/embed/`),
  },
  tiktok: {
    origin: 'https://www.tiktok.com',
    ratio: null,
    make: (url) => named(/\/video\/(\d{5,25})/.exec(url.pathname)?.[1], /^\d+$/, (id) => `/player/v1/${id}`),
  },
  facebook: {
    origin: 'https://www.facebook.com',
    ratio: null,
    make: (url) => {
      const kind =
        /\/(videos|watch|reel)\b/.test(url.pathname) || url.hostname === 'fb.watch' ? 'video' : 'post';
      return `/plugins/${kind}.php?href=${encodeURIComponent(url.href)}`;
    },
  },
  soundcloud: {
    origin: 'https://w.soundcloud.com',
    ratio: null,
    make: (url) => `/player/?url=${encodeURIComponent(url.href)}`,
  },
  spotify: {
    origin: 'https://open.spotify.com',
    ratio: null,
    make: (url) =>
      named(
        /^\/(?:intl-\w+\/|embed\/)?((?:track|album|playlist|episode|show|artist)\/[A-Za-z0-9]+)/.exec(
          url.pathname,
        )?.[1],
        /./,
        (id) => `/embed/${id}`,
      ),
  },
  datawrapper: {
    origin: 'https://datawrapper.dwcdn.net',
    ratio: null,
    make: (url) =>
      named(/^\/(?:_\/)?([A-Za-z0-9]{5})(?:\/|$)/.exec(url.pathname)?.[1], /./, (id) => `/${id}/`),
  },
  flourish: {
    origin: 'https://flo.uri.sh',
    ratio: null,
    make: (url) =>
      named(/\/((?:visualisation|story)\/\d+)/.exec(url.pathname)?.[1], /./, (id) => `/${id}/embed`),
  },
  openstreetmap: {
    origin: 'https://www.openstreetmap.org',
    ratio: '4 / 3',
    make: (url) => {
      const box = url.searchParams.get('bbox');
      const marker = url.searchParams.get('marker');
      const numbers = /^-?[\d.]+(?:,-?[\d.]+){1,3}$/;
      if (!box || !numbers.test(box)) return mapAround(url.hash);
      const at = marker && numbers.test(marker) ? `&marker=${encodeURIComponent(marker)}` : '';
      return `/export/embed.html?bbox=${encodeURIComponent(box)}&layer=mapnik${at}`;
    },
  },
  documentcloud: {
    origin: 'https://embed.documentcloud.org',
    ratio: '3 / 4',
    make: (url) =>
      named(/^\/documents\/(\d+[\w-]*)/.exec(url.pathname)?.[1], /./, (id) => `/documents/${id}/?embed=1`),
  },
};

/** The player for an address of a provider, or null where it can only be linked to. */
export function playerOf(provider: string, address: string): Player | null {
  const maker = makers[provider];
  if (!maker || !URL.canParse(address)) return null;
  const made = maker.make(new URL(address));
  return made ? { address: maker.origin + made, ratio: maker.ratio } : null;
}

/** Every origin that a player can be loaded from. */
export const playerOrigins: readonly string[] = Object.values(makers).map(({ origin }) => origin);

function named(id: string | null | undefined, shape: RegExp, make: (id: string) => string): string | null {
  return id && shape.test(id) ? make(id) : null;
}

/** A map's address says its middle as #map=zoom/latitude/longitude; a frame wants its edges, in degrees. */
function mapAround(hash: string): string | null {
  const [, zoom, latitude, longitude] = /^#map=([\d.]+)\/(-?[\d.]+)\/(-?[\d.]+)/.exec(hash) ?? [];
  const [depth, north, east] = [Number(zoom), Number(latitude), Number(longitude)];
  if (!(depth > 0 && Math.abs(north) <= 85 && Math.abs(east) <= 180)) return null;
  const reach = 360 / 2 ** depth;
  const box = [east - reach, north - reach / 2, east + reach, north + reach / 2].map((each) =>
    each.toFixed(5),
  );
  return `/export/embed.html?bbox=${encodeURIComponent(box.join(','))}&layer=mapnik`;
}
