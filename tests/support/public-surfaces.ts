import { request } from 'node:http';
import pg from 'pg';

/** A story that must not be seen, by everything that somebody could guess of it. */
export interface HiddenStory {
  readonly id: string;
  readonly section: string;
  readonly slug: string;
  readonly author: string;
  readonly topic: string;
  /** Slug of its series and of its storyline. */
  readonly strand: string;
  readonly assetId: string;
  /** Of the picture that it is shared with. */
  readonly sharedAssetId: string;
  /** Of a film and a document. */
  readonly otherAssetIds: readonly string[];
  readonly fileName: string;
}

export interface PublicAnswer {
  readonly status: number;
  /** Headers and body. */
  readonly text: string;
}

/** Asks as anybody may, with a path that nothing makes tidy. */
export function askPublicly(
  origin: string,
  path: string,
  asked: {
    readonly method?: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string;
  } = {},
): Promise<PublicAnswer> {
  const { hostname, port } = new URL(origin);
  const { method = 'GET', headers = {}, body } = asked;
  return new Promise((resolve, reject) => {
    const asking = request({ hostname, port, path, method, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.once('error', reject);
      answer.once('end', () => {
        const head = answer.rawHeaders.join('\n');
        resolve({
          status: answer.statusCode ?? 0,
          text: `${head}\n${Buffer.concat(chunks).toString('utf8')}`,
        });
      });
    });
    asking.once('error', reject);
    asking.end(body);
  });
}

/** Where lists, feeds, maps and machines' descriptions are. */
export const publicLists: readonly string[] = [
  ...['/', '/?before=x', '/local', '/local/feed.xml', '/feed.xml', '/ar/', '/ar/feed.xml', '/robots.txt'],
  ...['/lite', '/lite/', '/lite/local', '/lite/ar/', '/preferences', '/preferences.css'],
  ...['/sitemap.xml', '/sitemaps/0.xml', '/sitemaps/1.xml', '/news-sitemap.xml'],
  ...['/sitemaps/fronts.xml', '/sitemaps/by-0.xml', '/sitemaps/topics-0.xml', '/sitemaps/series-0.xml'],
  ...['/sitemaps/storylines-0.xml', '/by/ada-moreno/feed.xml', '/topics/harbour/feed.xml'],
  ...[
    '/series',
    '/storylines',
    '/ar/by',
    '/ar/topics',
    '/by?after=a',
    '/topics?after=a',
    '/storylines?before=a-b',
  ],
  ...['/topics/harbour', '/by/ada-moreno', '/by', '/topics', '/?s=quixotron'],
  // Words that are nearly those, and those around them: what was typed is said back.
  ...[
    '/search?q=quixotrn',
    '/search?q=zyxometr',
    '/search?q=harbour+crane',
    '/search?q=minister+resign&sort=newest',
  ],
  ...['/search?q=sleep&from=2020-01-01&sort=oldest', '/search?q=council&author=ada-moreno', '/search'],
  ...['/ar/search?q=minister&edition=all', '/search?q=minister&section=quixotro', '/opensearch.xml'],
  ...[
    '/api/openapi.json',
    '/api/articles',
    '/api/media',
    '/.well-known/',
    '/manifest.json',
    '/manifest.webmanifest',
    '/offline',
    '/ar/offline',
    '/worker.js',
    '/rss',
    '/atom.xml',
  ],
];

/** Every address that could lead to a story or to what belongs to it. */
export function guessesOf(story: HiddenStory, readerUrl: string): string[] {
  const { id, section, slug, author, topic, strand, fileName } = story;
  const { assetId, sharedAssetId, otherAssetIds } = story;
  const path = `/${section}/${slug}`;
  const address = encodeURIComponent(readerUrl + path);
  return [
    ...[
      path,
      `${path}/`,
      `${path}//`,
      `//${section}/${slug}`,
      `/${section}//${slug}`,
      `/./${section}/${slug}`,
    ],
    ...[
      path.toUpperCase(),
      `/${section}/${slug.toUpperCase()}`,
      `/${section}%2f${slug}`,
      `/%2e/${section}/${slug}`,
    ],
    ...[
      `/${section}/%${slug.charCodeAt(0).toString(16)}${slug.slice(1)}`,
      `${path}%00`,
      `${path}%20`,
      `${path}.`,
    ],
    ...[`${path}.html`, `${path}.json`, `${path}.amp`, `${path}/amp`, `${path}/feed.xml`, `${path}/print`],
    ...[`${path}?preview=true`, `${path}?reply-to=${id}`, `${path}?before=x`, `${path};x`, `${path}\\`],
    ...[
      `/ar${path}`,
      `/en${path}`,
      `/${section}/${id}`,
      `/${id}`,
      `/articles/${id}`,
      `/?p=${id}`,
      `/a/${id}`,
    ],
    ...[
      `/${section}/${slug}-${id.slice(0, 6)}`,
      `/${slug}`,
      `/${section}`,
      `/${section}/`,
      `/${section}/feed.xml`,
    ],
    ...[
      `/lite${path}`,
      `/lite/lite${path}`,
      `/lite/ar${path}`,
      `/lite/by/${author}`,
      `/lite/topics/${topic}`,
    ],
    ...[`/by/${author}`, `/topics/${topic}`, `/local/${slug}`, `/topics/${topic}/feed.xml`],
    ...['series', 'storylines'].flatMap((folder) =>
      ['', '/feed.xml', '/timeline'].map((part) => `/${folder}/${strand}${part}`),
    ),
    `/by/${author}/feed.xml`,
    ...[`/comments/received/${id}`, `/comments/${id}`, `/preview/${id}`, `/preview/${'A'.repeat(43)}`],
    ...[
      `/oembed?url=${address}`,
      `/api/oembed?url=${address}&format=json`,
      `/embed/${id}`,
      `/wp-json/oembed/1.0/embed?url=${address}`,
    ],
    ...[`/api/articles/${id}`, `/api/articles/${id}/publication`, `/sitemaps/${id}.xml`],
    ...[480, 800, 1200, 1600, 320, 1].flatMap((width) =>
      ['webp', 'avif', 'jpeg'].map((format) => `/media/${assetId}-${width}.${format}`),
    ),
    ...['16x9-1200.jpeg', '1200.jpeg', '480.webp'].map((file) => `/media/${sharedAssetId}-${file}`),
    ...[assetId, ...otherAssetIds].flatMap((each) =>
      ['mp4', 'mp3', 'm4a', 'pdf'].map((extension) => `/media/${each}.${extension}`),
    ),
    ...[`/captions/${id}-${'A'.repeat(16)}.vtt`, `/captions/${id}.vtt`],
    ...[
      `/media/${assetId}`,
      `/media/${assetId}-16x9-480.webp`,
      `/media/${assetId}/original`,
      `/media/${fileName}`,
    ],
    ...[`/media/asset:${assetId}`, `/media/..%2f${assetId.slice(0, 2)}%2f${assetId}%2foriginal`],
    ...[
      `/media/../${assetId.slice(0, 2)}/${assetId}/original`,
      `/assets/${fileName}`,
      `/uploads/${fileName}`,
    ],
    ...[`/api/media/${assetId}`, `/api/media/${assetId}/original`, `/api/media/${assetId}/preview/480`],
  ];
}

/** Ways to ask that a cache or a proxy on the way may take for something else. */
export const waysToAsk: readonly {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}[] = [
  {},
  { method: 'HEAD' },
  { headers: { range: 'bytes=0-4000' } },
  { headers: { 'if-none-match': '*', 'if-modified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' } },
  { headers: { 'accept-encoding': 'identity', 'cache-control': 'no-cache', pragma: 'no-cache' } },
  { headers: { accept: 'application/json', cookie: '__Host-masthead=guessed; preview=1' } },
  {
    headers: {
      authorization: 'Bearer mk_guessed_guessed',
      'x-forwarded-host': '127.0.0.1',
      'x-original-url': '/',
    },
  },
];

/**
 * Where the reader's role of the database can see a word, in all columns of all tables, views and statistics that
 * it may select from. @returns names of tables.
 */
export async function tablesThatShow(readerDatabaseUrl: string, words: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: readerDatabaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string; columns: string[] }>(`
      select format('%I.%I', nspname, relname) as name, array_agg(quote_ident(attname)) as columns
      from pg_class join pg_namespace on pg_namespace.oid = relnamespace
        join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped
      where relkind in ('r', 'v', 'm', 'p', 'f') and nspname not in ('pg_catalog', 'information_schema')
        and has_schema_privilege(pg_namespace.oid, 'usage')
        and has_column_privilege(pg_class.oid, attnum, 'select')
      group by nspname, relname order by 1`);
    const tables = [
      ...rows,
      { name: 'pg_stats', columns: ['*'] },
      { name: 'pg_stat_activity', columns: ['*'] },
    ];
    const showing: string[] = [];
    for (const { name, columns } of tables) {
      const found = await client.query(
        `select from (select ${columns.join(', ')} from ${name}) shown where shown::text ~* $1
          ${name === 'pg_stat_activity' ? 'and pid <> pg_backend_pid()' : ''} limit 1`,
        [words],
      );
      if ((found.rowCount ?? 0) > 0) showing.push(name);
    }
    return showing;
  } finally {
    await client.end();
  }
}
