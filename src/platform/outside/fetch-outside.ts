import { lookup as lookUp } from 'node:dns/promises';
import { once } from 'node:events';
import { type IncomingMessage, type RequestOptions, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { isPublicAddress } from './public-address.ts';

// Whatever somebody else's words make this program ask for elsewhere goes through here.

export interface OutsideLimits {
  /** Bytes of the answer. */
  readonly maxBytes: number;
  /** Milliseconds until the whole answer has to be here. */
  readonly deadline: number;
  /** Hosts (`name` or `name:port`) of the owner's own network that may be reached, whatever their addresses are. */
  readonly ownHosts?: readonly string[];
}

export interface OutsideAnswer {
  /** Where it was found in the end. */
  readonly address: string;
  /** Throws OutsideFailure when it gets too large or takes too long. */
  readonly pieces: AsyncIterable<Uint8Array>;
}

/** `unfit`: no address of the web; `not_public`: it leads into a network of one's own; `refused`: another status than 200. */
export type OutsideReason = 'unfit' | 'not_public' | 'unreachable' | 'refused' | 'too_large' | 'too_slow';

/** Why nothing came from elsewhere. */
export class OutsideFailure extends Error {
  readonly reason: OutsideReason;
  /** HTTP status, where one was answered. */
  readonly status: number | null;

  constructor(reason: OutsideReason, detail: string, status: number | null = null) {
    super(detail);
    this.name = 'OutsideFailure';
    this.reason = reason;
    this.status = status;
  }
}

const mostRedirects = 4;
const redirects = new Set([301, 302, 303, 307, 308]);

/**
 * Gets what lies at an address of the web. A host's addresses are looked up once, each has to be public
 * (RFC 6890), and the connection goes to one of these: what the name says a moment later does not matter. Every
 * redirect is looked at anew; no cookie, no referrer and no credentials go along.
 * @throws OutsideFailure
 */
export async function fetchOutside(address: string, limits: OutsideLimits): Promise<OutsideAnswer> {
  const deadline = AbortSignal.timeout(limits.deadline);
  let url = fitAddress(address, limits);
  for (let turn = 0; turn <= mostRedirects; turn += 1) {
    const answer = await ask(url, limits, deadline);
    const { statusCode = 0, headers } = answer;
    if (redirects.has(statusCode) && headers.location !== undefined) {
      answer.destroy();
      url = fitAddress(URL.parse(headers.location, url)?.href ?? '', limits);
      continue;
    }
    const length = Number(headers['content-length'] ?? 0);
    if (statusCode === 200 && length <= limits.maxBytes)
      return { address: url.href, pieces: piecesOf(answer, limits.maxBytes, deadline) };
    answer.destroy();
    if (statusCode === 200) throw new OutsideFailure('too_large', `${length} bytes`);
    throw new OutsideFailure('refused', `HTTP ${statusCode}`, statusCode);
  }
  throw new OutsideFailure('refused', `more than ${mostRedirects} redirects`);
}

function fitAddress(address: string, { ownHosts = [] }: OutsideLimits): URL {
  const url = URL.parse(address);
  const isWeb = url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
  if (!isWeb) throw new OutsideFailure('unfit', 'no address of the web');
  if (url.port !== '' && !ownHosts.includes(url.host)) throw new OutsideFailure('unfit', `port ${url.port}`);
  return url;
}

/** One request over a connection to an address that was looked at. */
async function ask(url: URL, limits: OutsideLimits, signal: AbortSignal): Promise<IncomingMessage> {
  const found = await addressesOf(url, limits);
  const options: RequestOptions = {
    signal,
    agent: false,
    headers: { accept: '*/*', 'accept-encoding': 'identity', 'user-agent': 'Masthead' },
    // The connection asks this instead of the system; Node asks for all addresses to try them in turn.
    lookup: (_host, { all }, give) => {
      const [first] = found;
      if (all) give(null, found);
      else give(null, first?.address ?? '', first?.family);
    },
  };
  const asked = url.protocol === 'https:' ? requestHttps(url, options) : requestHttp(url, options);
  try {
    asked.end();
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    return answer;
  } catch (error) {
    throw failureOf(error, signal);
  }
}

async function addressesOf(url: URL, { ownHosts = [] }: OutsideLimits) {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const found = await lookUp(host, { all: true }).catch((error: Error) => {
    throw new OutsideFailure('unreachable', error.message);
  });
  const isOwn = ownHosts.includes(url.host) || ownHosts.includes(url.hostname);
  const isFit = isOwn || found.every(({ address }) => isPublicAddress(address));
  if (!isFit || found.length === 0 || found.some(({ address }) => isIP(address) === 0)) {
    throw new OutsideFailure('not_public', `${host} is not of the public Internet`);
  }
  return found;
}

async function* piecesOf(answer: IncomingMessage, maxBytes: number, signal: AbortSignal) {
  let size = 0;
  try {
    for await (const piece of answer as AsyncIterable<Buffer>) {
      size += piece.byteLength;
      if (size > maxBytes) throw new OutsideFailure('too_large', `more than ${maxBytes} bytes`);
      yield piece;
    }
  } catch (error) {
    throw failureOf(error, signal);
  } finally {
    answer.destroy();
  }
}

function failureOf(error: unknown, signal: AbortSignal): OutsideFailure {
  if (error instanceof OutsideFailure) return error;
  const detail = error instanceof Error ? error.message : String(error);
  return new OutsideFailure(signal.aborted ? 'too_slow' : 'unreachable', detail);
}
