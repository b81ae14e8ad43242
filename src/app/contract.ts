import type { SessionAnswer } from '../accounts/contract.ts';

// Between the server and the newsroom's program: who draws the first screen, and what comes with it.

/** Cookies that the program keeps on a device, so that the first screen is drawn as it will be alive. None is secret. */
export const deviceCookies = {
  /** `en` or `ar`; absent: the browser's. */
  language: 'newsroom-language',
  /** IANA time zone. */
  zone: 'newsroom-zone',
  /** The board as it was left: the search part of its address, without a question mark. */
  board: 'newsroom-board',
} as const;

/** Somebody opens a page of the newsroom. */
export interface Visit {
  /** With its search part. */
  readonly path: string;
  readonly language: 'en' | 'ar';
  /** IANA name of a zone that there is. */
  readonly zone: string;
  readonly isApple: boolean;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** The search part of the board as it was left on this device; empty for none. */
  readonly board: string;
  /** What the API says of their session; null when it cannot. */
  readonly session: SessionAnswer | null;
}

/** What the page brings with it, as JSON. */
export interface Carried extends Pick<Visit, 'language' | 'zone' | 'isApple' | 'at'> {
  /** Answers of the API under the keys of the queries that would ask for them. */
  readonly answers: readonly { readonly key: readonly unknown[]; readonly data: unknown }[];
  /** Inline styles of what is drawn, by the numbers in `data-style`; null: nothing is drawn. */
  readonly styles: readonly string[] | null;
}

/** What stands in the page's places. */
export interface DrawnPage {
  readonly language: 'en' | 'ar';
  readonly direction: 'ltr' | 'rtl';
  /** Style rules of what is drawn; holds no `<`. */
  readonly rules: string;
  /** Empty where the program draws the page itself. */
  readonly markup: string;
  readonly carried: Carried;
}

/** A page that the program can draw once it has answers. */
export interface PreparedPage {
  /** Addresses of the API. */
  readonly asks: readonly string[];
  /** @param answers of `asks`, in their order, as the API gave them; null for one that was refused. */
  draw(answers: readonly unknown[]): Promise<DrawnPage>;
  /** Without what would be drawn: the program draws it when it is there. */
  bare(): DrawnPage;
}

/** What the program exports that is built for the server. */
export interface FirstScreenDrawing {
  prepare(visit: Visit, nonce: string): Promise<PreparedPage | { readonly elsewhere: string }>;
}
