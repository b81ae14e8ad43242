import { sql } from 'kysely';
import type { Direction } from '../../domain/article.ts';
import type { Db } from '../../store/db.ts';
import type { FrontLine } from './contract.ts';
import { isHere } from './front-presence.ts';

interface Row {
  readonly edition: string;
  readonly editionName: string;
  readonly language: string;
  readonly direction: Direction;
  readonly timeZone: string;
  readonly slug: string | null;
  readonly name: string | null;
  readonly isArranged: boolean;
  readonly isAhead: boolean;
  readonly changedBy: string | null;
  readonly changedAt: Date | null;
  readonly nextDue: Date | null;
  readonly here: string[];
}

/** Every page that can be arranged, as the site has them: the edition, then its sections. */
export async function listFronts(db: Db): Promise<FrontLine[]> {
  const { rows } = await sql<Row>`
    with places as (
      select code as edition, null as slug, null as name, -1 as place, 'front:' || code as page from editions
      union all
      select edition, slug, name, position, 'section:' || edition || ':' || slug from live_sections
    )
    select places.edition, editions.name as edition_name, editions.language, editions.direction, editions.time_zone,
      places.slug, places.name, live_fronts.page is not null as is_arranged,
      case
        when fronts.page is null then false
        when live_fronts.page is not null then fronts.containers is distinct from live_fronts.containers
        -- The draft of a page that was given back is what it was before; only a change makes it another one.
        else fronts.at > coalesce((select max(at) from front_launches where page = places.page), '-infinity')
      end as is_ahead,
      fronts.actor as changed_by, fronts.at as changed_at,
      (select min(due_at) from front_schedules where page = places.page and state = 'waiting') as next_due,
      array(select name from front_presence where page = places.page and ${isHere} order by name) as here
    from places join editions on editions.code = places.edition
      left join fronts on fronts.page = places.page
      left join live_fronts on live_fronts.page = places.page
    order by editions.position, places.place, places.slug
  `.execute(db);
  return rows.map(({ slug, name, changedAt, nextDue, ...row }) => ({
    ...row,
    section: slug === null ? null : { slug, name: name ?? slug },
    changedAt: changedAt?.toISOString() ?? null,
    nextDue: nextDue?.toISOString() ?? null,
  }));
}
