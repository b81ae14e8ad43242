import { choicesAddress } from '../choices/addresses.ts';
import { type ChoiceName, choosable } from '../choices/choices.ts';
import type { ChoiceMessages } from '../messages/message-types.ts';
import { renderPage } from './layout.tsx';
import type { PageFacts, Site } from './models.ts';

const fields: readonly (readonly [name: ChoiceName, title: keyof ChoiceMessages & string])[] = [
  ['scheme', 'schemeTitle'],
  ['size', 'sizeTitle'],
  ['pictures', 'picturesTitle'],
  ['motion', 'motionTitle'],
];

/**
 * Where readers choose how pages look. It is the same for everybody: what is chosen is marked by the style sheet.
 * `from`: the path that they came from.
 */
export function renderChoicesPage(site: Site, facts: PageFacts, from: string | null): string {
  const { edition, messages } = site;
  const words = messages.choices;
  return renderPage(
    site,
    facts,
    'choices',
    <>
      <header class="list-head">
        <h1 class="page-title">{words.title}</h1>
        <p>{words.intro}</p>
      </header>
      {from !== null && (
        <p class="way">
          <a href={from}>{words.back}</a>
        </p>
      )}
      <form class="choices" method="post" action={choicesAddress}>
        <input type="hidden" name="prefix" value={edition.pathPrefix} />
        {from !== null && <input type="hidden" name="from" value={from} />}
        {fields.map(([name, title]) => (
          <fieldset>
            <legend>{String(words[title])}</legend>
            {choosable[name].map((value, place) => (
              <button
                type="submit"
                class="choice"
                name={name}
                value={value}
                data-default={place === 0 ? '' : undefined}
              >
                {wordsOf(words, name, value)}
              </button>
            ))}
          </fieldset>
        ))}
        <p class="more">{words.kept}</p>
        <button type="submit" class="choice" name="forget" value="1">
          {words.forget}
        </button>
      </form>
    </>,
  );
}

/** What a value is called: `scheme` and `dark` are `schemeDark`. */
function wordsOf(words: ChoiceMessages, name: ChoiceName, value: string): string {
  const key = `${name}${value.charAt(0).toUpperCase()}${value.slice(1)}`;
  const found = Object.entries(words).find(([each]) => each === key)?.[1];
  return typeof found === 'string' ? found : value;
}
