/** A word or phrase that the newsroom avoids. */
export interface StyleRule {
  readonly id: string;
  /** BCP 47, the primary language alone; null for every language. */
  readonly language: string | null;
  /** Words, in which `*` stands for any letters and `?` for one. */
  readonly phrase: string;
  /** Why it is avoided, for whoever wrote it. */
  readonly reason: string;
  /** What to write in its place; null where that depends. */
  readonly suggestion: string | null;
  readonly matchCase: boolean;
  readonly wholeWords: boolean;
}

/** Checks besides the rules, and the number that each begins with. */
export const styleChecks = {
  /** Pictures without alt text. */
  alt: null,
  /** Pictures without a credit line. */
  credit: null,
  standfirst: null,
  /** News without the place it is filed from. */
  dateline: null,
  /** Characters of a headline at the most. */
  headline_length: 90,
  /** Links that readers cannot follow: to drafts, to what was taken back, into the newsroom. */
  links: null,
} as const;
export type StyleCheckName = keyof typeof styleChecks;
export const styleCheckNames = Object.keys(styleChecks) as StyleCheckName[];

export interface StyleCheck {
  readonly isOn: boolean;
  /** Where the check has one. */
  readonly number: number | null;
}

/** What a story is held to. */
export interface HouseStyle {
  readonly rules: readonly StyleRule[];
  readonly checks: Readonly<Record<StyleCheckName, StyleCheck>>;
}

/** As it is before anybody changes it: every check is on. */
export const plainStyle: HouseStyle = {
  rules: [],
  checks: Object.fromEntries(
    styleCheckNames.map((name) => [name, { isOn: true, number: styleChecks[name] }]),
  ) as HouseStyle['checks'], // has an entry for each name
};
