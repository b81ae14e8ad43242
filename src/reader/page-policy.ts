/**
 * Headers that every HTML page has. They are headers and no `meta`: `frame-ancestors` counts nowhere else.
 * @param loads directives of what the page may load, such as `font-src 'self'`; of all else it may load nothing
 */
export function pageHeaders(loads: readonly string[]): Record<string, string> {
  const policy = [
    "default-src 'none'",
    ...loads,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy.join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
  };
}
