import { type Actor, reachOf } from '../../domain/permissions.ts';
import type { StoryFilter } from './contract.ts';

/**
 * What a filter and the rights of whoever asks come to, as a query of the `facets` of a story. Null: every story.
 * The rights are part of the query: nobody's page is short because others' stories were taken out of it.
 */
export function facetQuery(filter: StoryFilter, actor: Actor): string | null {
  const { lifecycle, edition, section, person, genre, language } = filter;
  const whose = person === 'me' ? (actor.staffId ?? '') : person;
  const wanted = [
    anyOf((lifecycle ?? []).map((stage) => `=s:${stage}`)),
    edition !== undefined && section !== undefined
      ? lexeme(`=d:${edition}/${section}`)
      : edition !== undefined && lexeme(`=e:${edition}`),
    whose !== undefined && lexeme(`=p:${whose}`),
    genre !== undefined && lexeme(`=g:${genre}`),
    language !== undefined && lexeme(`=l:${language.toLowerCase()}`),
    readable(actor),
  ].filter((each) => typeof each === 'string');
  return wanted.length > 0 ? wanted.join(' & ') : null;
}

/** The stories somebody may read. */
function readable(actor: Actor): string | null {
  const reach = reachOf(actor, 'story.read');
  if (reach === 'any') return null;
  const desks = [
    ...(reach === 'desk' ? actor.desks : []),
    ...actor.grants.flatMap(({ action, desk }) => (action === 'story.read' && desk ? [desk] : [])),
  ].map(({ edition, section }) => (section === null ? `=e:${edition}` : `=d:${edition}/${section}`));
  const own = (reach === 'own' || reach === 'own_draft') && actor.staffId ? [`=p:${actor.staffId}`] : [];
  // Nobody has an empty name: whoever may read nothing finds nothing.
  return anyOf([...own, ...desks]) ?? lexeme('=p:');
}

function anyOf(names: readonly string[]): string | null {
  return names.length > 0 ? `(${names.map(lexeme).join(' | ')})` : null;
}

/** As a tsquery has it, whatever stands in it. */
function lexeme(name: string): string {
  return `'${name.replace(/\\/g, '\\\\').replace(/'/g, "''")}'`;
}
