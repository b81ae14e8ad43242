import type { Installation } from '../../tests/support/program.ts';
import type { SignedIn } from '../../tests/support/sign-in.ts';
import type { Place } from './take-shots.ts';

/** The pages of the newsroom, each in the language of the browser. */
export async function newsroomPlaces({ newsroomUrl }: Installation, { cookie }: SignedIn): Promise<Place[]> {
  const answer = await fetch(`${newsroomUrl}/api/articles`, { headers: { cookie } });
  const { stories } = (await answer.json()) as { stories: { id: string }[] };
  const pages: [name: string, path: string][] = [
    ['sign-in', '/sign-in'],
    ['board', '/'],
    ['new-story', '/stories/new'],
    ['story', `/stories/${stories[0]?.id}`],
    ['media', '/media'],
    ['fronts', '/fronts'],
    ['house-style', '/house-style'],
    ['statistics', '/statistics?span=day'],
    ['people', '/people'],
    ['record', '/record'],
    ['site', '/site'],
    ['account', '/account'],
    ['help', '/help'],
  ];
  return pages.map(([name, path]) => ({ name: `newsroom-${name}`, url: newsroomUrl + path }));
}
