import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';

/** Something that serves the same bytes. */
export interface Rival {
  readonly url: string;
  stop(): void;
}

/** As many processes of plain node:http, each answering the one file. */
export async function startBare(file: string, port: number, processes: number): Promise<Rival> {
  const entry = join(import.meta.dirname, 'bare-server.ts');
  const children = Array.from({ length: processes }, () => fork(entry, [file, String(port)]));
  await Promise.all(children.map((child) => once(child, 'message')));
  return {
    url: `http://127.0.0.1:${port}/`,
    stop: () => {
      for (const child of children) child.disconnect();
    },
  };
}

/** A page as nginx is to serve it. */
export interface PageBytes {
  readonly gzip: Buffer;
  /** Header lines that are the page's own: whoever puts a page behind nginx has it send these. */
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** nginx with as many workers, serving the same bytes from disk (gzip_static) with the same header lines. */
export async function startNginx(
  folder: string,
  port: number,
  workers: number,
  pages: Readonly<Record<string, PageBytes>>,
): Promise<Rival> {
  const root = join(folder, 'nginx');
  mkdirSync(root, { recursive: true, mode: 0o755 });
  for (const [name, { gzip }] of Object.entries(pages)) {
    writeFileSync(join(root, `${name}.html`), gunzipSync(gzip));
    writeFileSync(join(root, `${name}.html.gz`), gzip);
  }
  const locations = Object.entries(pages).map(([name, { headers }]) => {
    const lines = headers.map(([header, value]) => `add_header ${header} '${value.replaceAll("'", "\\'")}';`);
    return `location = /${name}.html { ${lines.join(' ')} }`;
  });
  const config = `daemon off; worker_processes ${workers}; pid ${root}/pid; error_log stderr crit; user root;
events { worker_connections 4096; }
http { access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; types { text/html html; }
  server { listen 127.0.0.1:${port} reuseport; root ${root}; gzip_static on; etag on;
    ${locations.join('\n    ')} } }`;
  writeFileSync(join(root, 'nginx.conf'), config);
  const child = spawn('nginx', ['-p', root, '-c', join(root, 'nginx.conf')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await pause(500);
  return { url: `http://127.0.0.1:${port}/`, stop: () => child.kill('SIGQUIT') };
}
