import { formatDate, formatList, formatTime, machineTime } from '../messages/format.ts';
import type { Messages } from '../messages/messages.ts';
import type { Card, Site } from './models.ts';

interface CardOptions {
  readonly site: Site;
  readonly card: Card;
  /** How much room it has: what it shows follows from that. */
  readonly size: 'lead' | 'second' | 'river' | 'roll';
  readonly level?: 2 | 3;
  /** Whether the picture is the largest on the page: then it must not wait. */
  readonly isFirst?: boolean;
}

/** A story in a list, as large as its place. */
export function StoryCard({ site, card, size, level = 2, isFirst = false }: CardOptions) {
  const { edition, messages } = site;
  const { picture } = card;
  const Title = level === 2 ? 'h2' : 'h3';
  const shown = size === 'second' ? null : picture;
  const classes = [
    'card',
    size === 'lead' ? 'lead' : '',
    card.genre === 'opinion' ? 'opinion' : '',
    shown ? 'pictured' : '',
  ];
  return (
    <article class={classes.filter(Boolean).join(' ')}>
      {shown && (
        <div class="picture">
          <img
            src={shown.src}
            srcset={shown.srcset}
            sizes={pictureSizes[size]}
            width={shown.width}
            height={shown.height}
            alt=""
            loading={isFirst ? undefined : 'lazy'}
            fetchpriority={isFirst ? 'high' : undefined}
            decoding="async"
          />
        </div>
      )}
      <Kicker card={card} messages={messages} />
      <Title>
        <a href={encodeURI(card.path)} lang={card.language === edition.language ? undefined : card.language}>
          {card.genre === 'opinion' && card.writers.length > 0 && (
            <span class="writer">{formatList(card.writers, edition.language)} </span>
          )}
          {card.headline}
        </a>
      </Title>
      {card.standfirst !== '' && <p class="summary">{card.standfirst}</p>}
      <p class="meta">
        <time datetime={machineTime(card.publishedAt, edition)}>{whenOf(card.publishedAt, site)}</time>
      </p>
    </article>
  );
}

/** The time for a story of today, the date for an earlier one. */
function whenOf(publishedAt: Date, { edition, today }: Site): string {
  const date = formatDate(publishedAt, edition);
  return date === formatDate(today, edition) ? formatTime(publishedAt, edition) : date;
}

const pictureSizes = {
  lead: '(min-width: 62rem) 44rem, 100vw',
  second: '100vw',
  river: '(min-width: 62rem) 17rem, (min-width: 38rem) 50vw, 100vw',
  roll: '(min-width: 38rem) 13rem, 100vw',
} as const;

function Kicker({ card, messages }: { card: Card; messages: Messages }) {
  if (card.genre === 'live') {
    return (
      <p class="kicker">
        <span class="live-mark">{messages.genres.live}</span>
        {card.kicker && ` ${card.kicker}`}
      </p>
    );
  }
  const genre = card.genre === 'news' ? null : messages.genres[card.genre];
  const words = [genre, card.kicker].filter((each) => each !== null);
  return words.length > 0 ? <p class="kicker">{words.join(' · ')}</p> : null;
}
