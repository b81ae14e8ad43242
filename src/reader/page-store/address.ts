/** Query parameters that pages depend on; all others are not looked at. */
const listedParameters = ['after', 'before', 'reply-to', 'from', 'post', 'order'] as const;

export type RequestTarget =
  /** `address`: path and listed parameters in their one form. */
  | { readonly kind: 'address'; readonly address: string }
  /** The same address written in another way. */
  | { readonly kind: 'elsewhere'; readonly address: string }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'too-long' };

const longest = 2_000;
const longestParameter = 100;
/** Of `from`, the page that somebody came from to the page of choices. */
const longestAddress = 1_000;

/** Those of the search page. What is longer than any search is said to be so, up to this. */
const searchParameters = [
  'q',
  'section',
  'author',
  'kind',
  'edition',
  'from',
  'to',
  'sort',
  'after',
] as const;
const longestSearch = 400;
const searchPath = /^(\/[a-z0-9-]{1,20})?\/search$/;

/**
 * Reads a request target (RFC 9112, 3.2). Pages are kept under one form of their address, so that no way of
 * writing it makes a second copy or shows something else.
 */
export function readTarget(target: string): RequestTarget {
  if (target.length > longest) return { kind: 'too-long' };
  const mark = target.indexOf('?');
  const rawPath = mark === -1 ? target : target.slice(0, mark);
  const path = canonicalPath(rawPath);
  if (path === null) return { kind: 'malformed' };
  const address = path + (mark === -1 ? '' : listedQuery(path, target.slice(mark + 1)));
  return { kind: path === rawPath ? 'address' : 'elsewhere', address };
}

/** The path in ASCII with every escape in capitals and only where it is needed; null for what is no path of ours. */
function canonicalPath(rawPath: string): string | null {
  if (!rawPath.startsWith('/') || rawPath.includes('//') || rawPath.includes('\\')) return null;
  try {
    const segments = rawPath.split('/').map((segment) => decodeURIComponent(segment));
    const isOurs = segments.every(
      (segment) => segment !== '.' && segment !== '..' && !/[\u0000-\u001f\u007f/]/.test(segment),
    );
    return isOurs
      ? segments
          .map((segment) => encodeURIComponent(segment).replace(/%(?:40|3A)/g, decodeURIComponent))
          .join('/')
      : null;
  } catch {
    return null;
  }
}

function listedQuery(path: string, query: string): string {
  const isSearch = searchPath.test(path);
  const longestValue = isSearch ? longestSearch : longestParameter;
  const given = new URLSearchParams(query);
  const listed = (isSearch ? searchParameters : listedParameters).flatMap((name) => {
    const value = given.get(name);
    const longest = name === 'from' && !isSearch ? longestAddress : longestValue;
    return value !== null && value !== '' && value.length <= longest ? [[name, value]] : [];
  });
  return listed.length === 0 ? '' : `?${new URLSearchParams(listed)}`;
}
