import { mediaKinds, rightsStates } from '../../src/domain/media.ts';

/** What of the library is shown, as its address says it. */
export interface MediaSearch {
  readonly q?: string;
  readonly kind?: (typeof mediaKinds)[number];
  readonly creator?: string;
  readonly rights?: (typeof rightsStates)[number];
  /** Days, as 2026-11-24. */
  readonly from?: string;
  readonly until?: string;
  readonly trash?: true;
  /** Id of the one whose details are open. */
  readonly asset?: string;
}

/** Of an address that anybody may have written. */
export function readMediaSearch(search: Readonly<Record<string, unknown>>): MediaSearch {
  const text = (name: string) => String(search[name] ?? '').slice(0, 200);
  const day = (name: string) => (/^\d{4}-\d\d-\d\d$/.test(text(name)) ? text(name) : '');
  const kind = mediaKinds.find((each) => each === search.kind);
  const rights = rightsStates.find((each) => each === search.rights);
  return {
    ...(text('q') && { q: text('q') }),
    ...(kind && { kind }),
    ...(text('creator') && { creator: text('creator') }),
    ...(rights && { rights }),
    ...(day('from') && { from: day('from') }),
    ...(day('until') && { until: day('until') }),
    ...(String(search.trash) === 'true' && { trash: true as const }),
    ...(text('asset') && { asset: text('asset') }),
  };
}

/** How the server is asked for it. */
export function mediaQueryOf({ q, kind, creator, rights, from, until, trash }: MediaSearch) {
  return { q, kind, creator, rights, from, until, trash: trash && ('true' as const) };
}
