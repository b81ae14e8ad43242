import type { RefusalCause } from '../src/domain/refusals/refusal.ts';
import { pageLanguage } from './page-language.ts';
import { fetchSentences } from './refusals/sentences.ts';
import type { Routes } from './routes.generated.ts';

interface FieldProblem extends Partial<RefusalCause> {
  readonly field: string;
  /** In English. */
  readonly message: string;
}

/** Problem details (RFC 9457) of an answer, or what stands for them when there was no answer. */
export class ApiProblem extends Error {
  /** In English. */
  readonly title: string;
  /** What it says in every language; undefined where the answer was none of ours. */
  readonly code: string | undefined;
  readonly params: object;
  /** 0 when the newsroom could not be reached. */
  readonly status: number;
  readonly type: string;
  readonly errors: readonly FieldProblem[];
  /** The whole of the problem: some carry more than is common to all. */
  readonly body: Readonly<Record<string, unknown>>;

  constructor(status: number, body: Record<string, unknown>) {
    const title = typeof body.title === 'string' ? body.title : `The newsroom answered ${status}.`;
    super(title);
    this.name = 'ApiProblem';
    this.title = title;
    this.status = status;
    this.code = typeof body.code === 'string' ? body.code : undefined;
    this.params = typeof body.params === 'object' && body.params !== null ? body.params : {};
    this.type = typeof body.type === 'string' ? body.type : '';
    this.errors = Array.isArray(body.errors) ? body.errors : [];
    this.body = body;
  }
}

type Method = keyof Routes;
/** As the API describes it, with its parameters in braces. */
type Path<M extends Method> = keyof Routes[M] & string;
type Route<M extends Method, P extends Path<M>> = Routes[M][P] & { given: object; answer: unknown };

/** What is sent may be such as nobody changes, and undefined where it may be left out: JSON has no word for that. */
type Sent<T> = T extends object
  ? { readonly [K in keyof T]: Sent<T[K]> | (object extends Pick<T, K> ? undefined : never) }
  : T;

type Given<M extends Method, P extends Path<M>> = Sent<Route<M, P>['given']> & {
  readonly signal?: AbortSignal;
};

type Answer<M extends Method, P extends Path<M>> = Route<M, P>['answer'];

/** Nothing need be said where nothing is needed. */
type Arguments<T> = Partial<T> extends T ? [given?: T] : [given: T];

/** Where the API has something: the parameters that stand in the path, the others behind a question mark. */
export function addressOf<P extends Path<'GET'>>(path: P, ...[given]: Arguments<Given<'GET', P>>): string {
  return filled(path, given);
}

/** Asks for JSON. @throws ApiProblem */
export function get<P extends Path<'GET'>>(
  path: P,
  ...[given]: Arguments<Given<'GET', P>>
): Promise<Answer<'GET', P>> {
  return ask('GET', path, given);
}

/** Sends JSON, or nothing, and reads the JSON of the answer. @throws ApiProblem */
export function send<M extends Exclude<Method, 'GET'>, P extends Path<M>>(
  method: M,
  path: P,
  ...[given]: Arguments<Given<M, P>>
): Promise<Answer<M, P>> {
  return ask(method, path, given);
}

/** Whatever a route is given. */
interface AnyGiven {
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

function filled(path: string, { body: _body, signal: _signal, ...parameters }: AnyGiven = {}): string {
  const asked = new URLSearchParams();
  let place = path;
  for (const [name, value] of Object.entries(parameters)) {
    if (path.includes(`{${name}}`)) place = place.replace(`{${name}}`, encodeURIComponent(String(value)));
    else if (value !== null && value !== undefined) asked.set(name, String(value));
  }
  return asked.size > 0 ? `${place}?${asked}` : place;
}

async function ask<T>(method: Method, path: string, given: AnyGiven = {}): Promise<T> {
  const { body, signal } = given;
  const response = await fetch(filled(path, given), {
    ...{ method, credentials: 'same-origin' },
    ...(body !== undefined && {
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    }),
    ...(signal && { signal }),
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiProblem(0, {
      title: 'The newsroom cannot be reached. Check your connection and try again.',
    });
  });
  const text = await response.text();
  const isJson = /^application\/(problem\+)?json/.test(response.headers.get('content-type') ?? '');
  const answer: unknown = isJson && text !== '' ? JSON.parse(text) : null;
  if (!response.ok) {
    // So that whoever catches it can say it at once.
    await fetchSentences(pageLanguage());
    throw new ApiProblem(response.status, (answer ?? {}) as Record<string, unknown>);
  }
  return answer as T; // the server's contract, which its routes hold
}
