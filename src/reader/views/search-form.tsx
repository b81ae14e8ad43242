import type { Child } from 'hono/jsx';
import type { Site } from './models.ts';

interface SearchFormProps {
  readonly site: Site;
  readonly query?: string;
  /** What narrows the search, on the page of its own. */
  readonly children?: Child;
}

/** The field and the button, wherever somebody may want to search: a GET form, whole without a script. */
export function SearchForm({ site, query = '', children }: SearchFormProps) {
  const { edition, messages } = site;
  return (
    <search>
      <form class="search-form" action={`${edition.pathPrefix}/search`}>
        <label for="search-words">{messages.search.field}</label>
        <div class="search-line">
          <input
            id="search-words"
            type="search"
            name="q"
            value={query}
            dir="auto"
            maxlength={200}
            autocomplete="off"
            enterkeyhint="search"
          />
          <button type="submit">{messages.search.title}</button>
        </div>
        {children}
      </form>
    </search>
  );
}
