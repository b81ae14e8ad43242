// Requests a second for held pages, beside nginx with the same bytes and header lines, a bare node:http and a Masthead that counts no views,
// all in one run.
// npm run bench:http -- [--stories 2000] [--seconds 2] [--rounds 7] [--pages article,front,section,feed] [--keep FOLDER]
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openSite } from './support/laid-site.ts';
import { needPrograms } from './support/machine.ts';
import { type PageBytes, startBare, startNginx } from './support/rivals.ts';
import { type Measured, measure, median, medians } from './support/wrk.ts';

const { values } = parseArgs({
  options: {
    stories: { type: 'string', default: '2000' },
    seconds: { type: 'string', default: '2' },
    rounds: { type: 'string', default: '7' },
    pages: { type: 'string', default: 'article,front,section,feed' },
    keep: { type: 'string' },
  },
});
const seconds = Number(values.seconds);
const rounds = Number(values.rounds);
const processes = availableParallelism();
/** What nginx says of a file by itself, or is about this one answer. */
const notThePages = /^(content-(length|type|encoding)|etag|vary|date|connection|keep-alive)$/;

needPrograms({ wrk: 'wrk', nginx: 'nginx-light' });
const masthead = await openSite(Number(values.stories), values.keep);
try {
  const front = await (await fetch(`${masthead.url}/`)).text();
  const paths = {
    article: /<h2><a href="(\/[^"]+)"/.exec(front)?.[1] ?? '',
    front: '/',
    section: '/world',
    feed: '/feed.xml',
  };
  const pages = Object.fromEntries(
    await Promise.all(
      Object.entries(paths).map(async ([name, path]) => [name, await bytesOf(masthead.url + path)] as const),
    ),
  );
  await pause(15_000); // followers have caught up, and what the import took is given back
  console.log(
    `${values.stories} stories; ${processes} processes each; memory at rest ${masthead.memory().toFixed(0)} MB\n`,
  );
  const uncounted = await masthead.addWeb({ STATISTICS: 'off' });
  const nginx = await startNginx(masthead.folder, 4720, processes, pages);
  console.log(
    '| page | bytes | conn. | Masthead rps | p50 ms | p99 ms | bare rps | p99 | nginx rps | p99 | / bare | / nginx | / uncounted |',
  );
  console.log(`|${' --- |'.repeat(13)}`);
  let memory = 0;
  for (const [name, path] of Object.entries(paths).filter(([each]) =>
    values.pages.split(',').includes(each),
  )) {
    const body = pages[name]?.gzip ?? Buffer.alloc(0);
    const bareFile = join(masthead.folder, `${name}.gz`);
    writeFileSync(bareFile, body);
    const bare = await startBare(bareFile, 4730, processes);
    for (const connections of [32, 128]) {
      const contestants = [masthead.url + path, bare.url, `${nginx.url}${name}.html`, uncounted + path];
      const results: Measured[][] = [[], [], [], []];
      for (const url of contestants) await measure(url, connections, 1); // warm
      for (let round = 0; round < rounds; round += 1) {
        for (const [place, url] of contestants.entries())
          results[place]?.push(await measure(url, connections, seconds));
        memory = Math.max(memory, masthead.memory());
      }
      const [ours = [], plain = [], theirs = [], still = []] = results;
      const [shown, bareShown, nginxShown] = [ours, plain, theirs].map(medians) as [
        Measured,
        Measured,
        Measured,
      ];
      // Neighbours in time are compared: what else the machine does then is the same for both.
      const ratio = (others: readonly Measured[]) =>
        median(ours.map((each, round) => each.rps / (others[round]?.rps ?? Number.NaN))).toFixed(2);
      const cells = [
        ...[
          name,
          body.byteLength,
          connections,
          shown.rps.toFixed(0),
          shown.p50.toFixed(2),
          shown.p99.toFixed(2),
        ],
        ...[
          bareShown.rps.toFixed(0),
          bareShown.p99.toFixed(2),
          nginxShown.rps.toFixed(0),
          nginxShown.p99.toFixed(2),
        ],
        ...[ratio(plain), ratio(theirs), ratio(still)],
      ];
      console.log(`| ${cells.join(' | ')} |`);
    }
    bare.stop();
    await pause(300);
  }
  nginx.stop();
  console.log(`\nmemory under load ${memory.toFixed(0)} MB at the most`);
} finally {
  await masthead.stop();
}

/** The page as readers get it in gzip. fetch would unpack it. */
async function bytesOf(url: string): Promise<PageBytes> {
  const [response] = (await once(get(url, { headers: { 'accept-encoding': 'gzip' } }), 'response')) as [
    IncomingMessage,
  ];
  const headers = Object.entries(response.headersDistinct).flatMap(([name, values = []]) =>
    notThePages.test(name) ? [] : values.map((value) => [name, value] as const),
  );
  return { gzip: await buffer(response), headers };
}
