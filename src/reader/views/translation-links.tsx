import { languageName } from '../messages/language-name.ts';
import type { TranslatedStory } from '../translations.ts';
import type { Site } from './models.ts';
import { Moment } from './moment.tsx';

interface TranslationLinksProps {
  readonly site: Site;
  readonly storyId: string;
  readonly translations: readonly TranslatedStory[];
}

/** In which languages else a story can be read, and whether it is behind its original. */
export function TranslationLinks({ site, storyId, translations }: TranslationLinksProps) {
  const words = site.messages.translations;
  const others = translations.filter(({ id }) => id !== storyId);
  if (others.length === 0) return null;
  const own = translations.find(({ id }) => id === storyId);
  const original = others.find(({ isOriginal }) => isOriginal);
  const isBehind = own?.translatedFrom && original && original.updatedAt > own.translatedFrom;
  return (
    <div class="translations">
      <p class="meta">
        {`${words.readIn} `}
        {others.map((story, place) => (
          <>
            {place > 0 && ' · '}
            <TranslationLink story={story} />
          </>
        ))}
      </p>
      {isBehind && (
        <p class="behind">
          {`${words.behind} `}
          <Moment site={site} at={original.updatedAt} />
        </p>
      )}
    </div>
  );
}

function TranslationLink({ story: { path, language, direction } }: { story: TranslatedStory }) {
  return (
    <a rel="alternate" href={encodeURI(path)} lang={language} dir={direction} hreflang={language}>
      {languageName(language)}
    </a>
  );
}
