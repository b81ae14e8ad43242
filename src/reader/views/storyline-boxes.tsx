import { formatDate, machineTime } from '../messages/format.ts';
import type { StorylineBox } from '../places/more-in-storylines.ts';
import { inLanguage } from './in-language.ts';
import type { Site } from './models.ts';

/** The storylines of a story, each with its other stories, below the story. */
export function StorylineBoxes({
  site,
  boxes,
}: {
  readonly site: Site;
  readonly boxes: readonly StorylineBox[];
}) {
  const { edition, messages } = site;
  return (
    <>
      {boxes.map(({ name, path, stories }, place) => (
        <section class="after related" aria-labelledby={`storyline-${place + 1}`}>
          <h2 id={`storyline-${place + 1}`}>
            {`${messages.places.moreInStory}: `}
            <a href={encodeURI(path)}>{name}</a>
          </h2>
          <ul>
            {stories.map(({ card, place: why }) => (
              <li>
                <a href={encodeURI(card.path)} {...inLanguage(card, edition)}>
                  {card.headline}
                </a>
                <p class="meta">
                  {`${messages.storylinePlaces[why]} · `}
                  <time datetime={machineTime(card.publishedAt, edition)}>
                    {formatDate(card.publishedAt, edition)}
                  </time>
                </p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
