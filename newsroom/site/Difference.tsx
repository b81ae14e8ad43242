import { Text } from '@mantine/core';
import type { ChangesAnswer } from '../../src/publishing/site/contract.ts';
import { useWords } from '../words.ts';
import { fieldNames } from './field-names.ts';
import { words } from './words.ts';

interface DifferenceProps {
  readonly before: unknown;
  readonly after: unknown;
  /** Of stories that readers have, by id. */
  readonly headlines: ChangesAnswer['headlines'];
}

/** Stories told by name at the most: a change can give sixty another place. */
const mostNamed = 5;

/** The fields that differ, old and new. */
export function Difference({ before, after, headlines }: DifferenceProps) {
  const t = useWords(words);
  const named: Readonly<Record<string, string>> = useWords(fieldNames);
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  const tell = (name: string, field: unknown, other: unknown) =>
    isOfStories(name) ? tellStories(idsOf(field), idsOf(other)) : inWords(field);
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].map((name) => {
    const was = tell(name, old[name], now[name]);
    const is = tell(name, now[name], old[name]);
    if (was === is) return null;
    return (
      <Text key={name} size="xs" className="site-difference">
        {Object.hasOwn(named, name) && `${named[name]}: `}
        {was && (
          <bdi>
            <del>{was}</del>
          </bdi>
        )}{' '}
        {is && (
          <bdi>
            <ins>{is}</ins>
          </bdi>
        )}
      </Text>
    );
  });

  /** Those that have another place than there. */
  function tellStories(ids: readonly string[], other: readonly string[]): string {
    const moved = ids.filter((id, place) => other[place] !== id);
    const told = moved.slice(0, mostNamed).map((id) => headlines[id] ?? t.notLive);
    return [...told, ...(moved.length > mostNamed ? [t.andMore(moved.length - mostNamed)] : [])].join(' · ');
  }
}

function isOfStories(name: string): boolean {
  return name === 'keyStories' || name === 'storyOrder';
}

function idsOf(field: unknown): readonly string[] {
  return Array.isArray(field) ? field.map(String) : [];
}

/** Sections are one field, which has no name. */
function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  if (Array.isArray(value)) {
    return { all: value.map((each) => (each.isInNavigation ? each.name : `(${each.name})`)) };
  }
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** A picture is told by what it shows, what is not so by nothing. */
function inWords(field: unknown): string {
  if (Array.isArray(field)) return field.join(', ');
  if (typeof field === 'boolean') return field ? '✓' : '';
  if (typeof field !== 'object' || field === null) return String(field ?? '');
  return 'alt' in field ? String(field.alt) : '';
}
