import type { Node } from 'prosemirror-model';
import type { ArticleMeta } from '../article.ts';
import { phraseFinder } from './find-phrase.ts';
import { type LinkTrouble, linksOf } from './links.ts';
import { passagesOf, primaryLanguage } from './passages.ts';
import { type ReadableText, readableText } from './readable-text.ts';
import type { HouseStyle, StyleCheckName, StyleRule } from './style-rule.ts';

/** A range of a document. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** Something in a story that the house style does not want. Places are of the document that was checked. */
export type StyleProblem =
  | {
      readonly kind: 'phrase';
      readonly place: Place;
      readonly found: string;
      readonly rule: StyleRule;
      /** The suggestion as it would stand there. */
      readonly replacement: string | null;
    }
  | { readonly kind: 'alt' | 'credit'; readonly place: Place }
  | { readonly kind: 'standfirst'; readonly place: Place }
  | { readonly kind: 'dateline'; readonly place: null }
  | {
      readonly kind: 'headline_length';
      readonly place: Place;
      readonly length: number;
      readonly most: number;
    }
  | { readonly kind: 'links'; readonly place: Place; readonly trouble: LinkTrouble; readonly target: string };

/** What the document itself does not tell. */
export interface StyleFacts {
  /** Links that readers cannot follow, by `StoryLink.target`. */
  readonly links: ReadonlyMap<string, LinkTrouble>;
}

type CheckedMeta = Pick<ArticleMeta, 'language' | 'genre' | 'dateline'>;

/** Holds a story to the house style. Pure. @returns what is wrong, in the order of the document. */
export type StyleChecker = (document: Node, meta: CheckedMeta, facts: StyleFacts) => StyleProblem[];

/** Makes the rules ready once: whoever writes is checked after every pause. */
export function styleChecker({ rules, checks }: HouseStyle): StyleChecker {
  const finders = rules.map((rule) => ({ rule, find: phraseFinder(rule) }));
  return (document, meta, facts) => {
    const problems = [
      ...passagesOf(document, meta.language).flatMap(({ text, from, language }) => {
        const readable = readableText(text);
        return finders
          .filter(({ rule }) => appliesTo(rule, language))
          .flatMap(({ rule, find }) => phraseProblems(rule, find(readable), { text, readable, from }));
      }),
      ...pictureProblems(document),
      ...headProblems(document, meta, checks.headline_length.number),
      ...linkProblems(document, facts),
    ];
    return problems
      .filter(({ kind }) => kind === 'phrase' || checks[kind satisfies StyleCheckName].isOn)
      .sort((one, other) => (one.place?.from ?? 0) - (other.place?.from ?? 0));
  };
}

function appliesTo(rule: StyleRule, language: string | null): boolean {
  if (language === null) return false;
  return rule.language === null || primaryLanguage(rule.language) === primaryLanguage(language);
}

function phraseProblems(
  rule: StyleRule,
  matches: readonly Place[],
  passage: { readonly text: string; readonly readable: ReadableText; readonly from: number },
): StyleProblem[] {
  return matches.map(({ from, to }) => {
    const found = passage.text.slice(from, to);
    return {
      kind: 'phrase',
      place: { from: passage.from + from, to: passage.from + to },
      found,
      rule,
      replacement: rule.suggestion === null ? null : inTheCaseOf(found, rule.suggestion),
    };
  });
}

/** A suggestion begins with a capital where what it replaces does. */
function inTheCaseOf(found: string, suggestion: string): string {
  const [first = ''] = found;
  const [letter = ''] = suggestion;
  const isCapital = first !== first.toLowerCase() && first === first.toUpperCase();
  return isCapital ? letter.toUpperCase() + suggestion.slice(letter.length) : suggestion;
}

function pictureProblems(document: Node): StyleProblem[] {
  const problems: StyleProblem[] = [];
  document.descendants((node, from) => {
    if (node.type.name !== 'image') return;
    const place = { from, to: from + node.nodeSize };
    for (const kind of ['alt', 'credit'] as const) {
      if (String(node.attrs[kind]).trim() === '') problems.push({ kind, place });
    }
  });
  return problems;
}

function headProblems(document: Node, meta: CheckedMeta, most: number | null): StyleProblem[] {
  const problems: StyleProblem[] = [];
  document.forEach((node, offset) => {
    const place = { from: offset + 1, to: offset + node.nodeSize - 1 };
    const length = [...node.textContent].length;
    if (node.type.name === 'headline' && most !== null && length > most) {
      problems.push({ kind: 'headline_length', place, length, most });
    }
    if (node.type.name === 'standfirst' && node.textContent.trim() === '') {
      problems.push({ kind: 'standfirst', place });
    }
  });
  if (meta.genre === 'news' && !meta.dateline?.trim()) problems.push({ kind: 'dateline', place: null });
  return problems;
}

function linkProblems(document: Node, facts: StyleFacts): StyleProblem[] {
  return linksOf(document).flatMap(({ target, from, to }) => {
    const trouble = facts.links.get(target);
    return trouble ? [{ kind: 'links', place: { from, to }, trouble, target }] : [];
  });
}
