import { localeOf } from '../language.ts';
import { useLocale } from '../locale.tsx';
import { useWords } from '../words.ts';
import { niceScale } from './nice-scale.ts';
import './statistics.css';
import { words } from './words.ts';

export interface PlotPoint {
  /** What it is of, in words. */
  readonly when: string;
  /** The same, short, for the axis. */
  readonly short: string;
  readonly value: number;
}

interface PlotProps {
  readonly title: string;
  /** At the head of the table's second column. */
  readonly unit: string;
  readonly points: readonly PlotPoint[];
}

/** Names below the bars at the most: each has the width of its bars, and breaks its line where that is narrow. */
const mostNames = 7;

/** What is free on either side of a bar, as a part of its place. */
const gap = 0.12;

/** Bars over time, said in a sentence for those who do not see them, with the numbers as a table beneath. */
export function Plot({ title, unit, points }: PlotProps) {
  const t = useWords(words);
  const { language, direction } = useLocale();
  const number = new Intl.NumberFormat(localeOf(language));
  const most = points.reduce((best, point) => (point.value > best.value ? point : best), points[0] ?? none);
  const { end, ticks } = niceScale(most.value);
  const total = points.reduce((sum, { value }) => sum + value, 0);
  const says = t.plotSays(title, number.format(total), number.format(most.value), most.when);
  const every = Math.ceil(points.length / mostNames);
  return (
    <figure className="plot">
      <figcaption>{title}</figcaption>
      <div className="plot-body">
        <div className="plot-scale" aria-hidden>
          {ticks.map((tick) => (
            <span key={tick} style={{ insetBlockEnd: `${(100 * tick) / end}%` }}>
              {number.format(tick)}
            </span>
          ))}
        </div>
        <svg
          className="plot-bars"
          viewBox={`0 0 ${Math.max(points.length, 1)} 100`}
          preserveAspectRatio="none"
          role="img"
          aria-label={says}
        >
          {ticks.map((tick) => (
            <line
              key={tick}
              x1={0}
              x2={points.length}
              y1={100 - (100 * tick) / end}
              y2={100 - (100 * tick) / end}
            />
          ))}
          {points.map(({ when, value }, place) => (
            <rect
              key={when}
              x={(direction === 'rtl' ? points.length - 1 - place : place) + gap}
              width={1 - 2 * gap}
              y={100 - (100 * value) / end}
              height={(100 * value) / end}
            >
              <title>{t.peakAt(number.format(value), when)}</title>
            </rect>
          ))}
        </svg>
        <div
          className="plot-names"
          style={{ gridTemplateColumns: `repeat(${points.length}, minmax(0, 1fr))` }}
          aria-hidden
        >
          {points.map(({ when, short }, place) =>
            place % every === 0 && place + every <= points.length ? (
              <span
                key={when}
                style={{
                  gridColumn: `${place + 1} / span ${every}`,
                  paddingInlineStart: `${(100 * gap) / every}%`,
                }}
              >
                {short}
              </span>
            ) : null,
          )}
        </div>
      </div>
      <details>
        <summary>{t.asTable}</summary>
        <table className="numbers">
          <thead>
            <tr>
              <th scope="col">{t.when}</th>
              <th scope="col">{unit}</th>
            </tr>
          </thead>
          <tbody>
            {points.toReversed().map(({ when, value }) => (
              <tr key={when}>
                <th scope="row">{when}</th>
                <td>{number.format(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

const none: PlotPoint = { when: '', short: '', value: 0 };
