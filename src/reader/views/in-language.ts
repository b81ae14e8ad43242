import type { Direction, Edition } from '../../domain/article.ts';

/** The attributes of what is in another language than the page around it: `lang`, and `dir` where that differs. */
export function inLanguage(
  story: { readonly language: string; readonly direction: Direction },
  edition: Pick<Edition, 'language' | 'direction'>,
): { readonly lang?: string; readonly dir?: Direction } {
  return {
    ...(story.language !== edition.language && { lang: story.language }),
    ...(story.direction !== edition.direction && { dir: story.direction }),
  };
}
