import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { fetchOutside, OutsideFailure } from './fetch-outside.ts';

const limits = { maxBytes: 1_000, deadline: 2_000 };

async function serving(listener: RequestListener) {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    url: `http://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function reasonOf(address: string, more: Partial<Parameters<typeof fetchOutside>[1]> = {}) {
  try {
    const { pieces } = await fetchOutside(address, { ...limits, ...more });
    for await (const _ of pieces);
    return 'came';
  } catch (error) {
    return error instanceof OutsideFailure ? error.reason : error;
  }
}

describe('what is fetched from elsewhere', () => {
  it('comes with nothing of ours sent along', async () => {
    const seen: Record<string, unknown>[] = [];
    await using server = await serving((request, response) => {
      seen.push(request.headers);
      response.end('harbour');
    });
    const { pieces, address } = await fetchOutside(`${server.url}/a.jpg`, {
      ...limits,
      ownHosts: [server.host],
    });
    expect(await text(pieces)).toBe('harbour');
    expect(address).toBe(`${server.url}/a.jpg`);
    expect(Object.keys(seen[0] ?? {}).toSorted()).toEqual([
      'accept',
      'accept-encoding',
      'connection',
      'host',
      'user-agent',
    ]);
  });

  it('does not reach our own network, by an address, a name or a number', async () => {
    let asked = 0;
    await using server = await serving((_request, response) => {
      asked += 1;
      response.end();
    });
    const { port } = new URL(server.url);
    // As another host's port, so that the port is not what is refused.
    const ownHosts = [`localhost.example:${port}`];
    for (const host of [
      '127.0.0.1',
      'localhost',
      '[::1]',
      '[::ffff:127.0.0.1]',
      '2130706433',
      '0x7f.1',
      '10.0.0.1',
    ]) {
      expect(await reasonOf(`http://${host}/`, { ownHosts }), host).toBe('not_public');
    }
    expect(asked).toBe(0);
  });

  it('does not follow into our own network', async () => {
    await using server = await serving((_request, response) => {
      response.writeHead(302, { location: 'http://127.0.0.1/secret' }).end();
    });
    expect(await reasonOf(server.url, { ownHosts: [server.host] })).toBe('not_public');
  });

  it('follows a redirect to where it may', async () => {
    await using server = await serving((request, response) => {
      if (request.url === '/old') response.writeHead(301, { location: '/new' }).end();
      else response.end('found');
    });
    const { address } = await fetchOutside(`${server.url}/old`, { ...limits, ownHosts: [server.host] });
    expect(address).toBe(`${server.url}/new`);
  });

  it('ends with redirects that do not', async () => {
    await using server = await serving((_request, response) => {
      response.writeHead(302, { location: '/again' }).end();
    });
    expect(await reasonOf(server.url, { ownHosts: [server.host] })).toBe('refused');
  });

  it.each([
    '',
    'harbour',
    'file:///etc/passwd',
    'ftp://example.org/',
    'http://a:b@example.org/',
    'http://example.org:22/',
  ])('is nothing for %j', async (address) => expect(await reasonOf(address)).toBe('unfit'));

  it('is cut where it gets too large, said beforehand or not', async () => {
    await using server = await serving((request, response) => {
      if (request.url === '/said') response.writeHead(200, { 'content-length': 1_001 });
      response.end('x'.repeat(1_001));
    });
    const own = { ownHosts: [server.host] };
    expect(await reasonOf(`${server.url}/said`, own)).toBe('too_large');
    expect(await reasonOf(`${server.url}/unsaid`, own)).toBe('too_large');
  });

  it('is given up when it does not come, or stops coming', async () => {
    await using server = await serving((request, response) => {
      if (request.url === '/stops') response.write('x');
    });
    const impatient = { deadline: 200, ownHosts: [server.host] };
    expect(await reasonOf(`${server.url}/never`, impatient)).toBe('too_slow');
    expect(await reasonOf(`${server.url}/stops`, impatient)).toBe('too_slow');
  });

  it('is nothing where the other side refuses, or is not there', async () => {
    await using server = await serving((_request, response) => response.writeHead(404).end());
    expect(await reasonOf(server.url, { ownHosts: [server.host] })).toBe('refused');
    expect(await reasonOf('http://127.0.0.1:9/', { ownHosts: ['127.0.0.1:9'] })).toBe('unreachable');
  });
});
