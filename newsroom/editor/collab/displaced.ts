import type { Node, Slice } from 'prosemirror-model';
import { Mapping, Step } from 'prosemirror-transform';
import { schema } from '../../../src/domain/schema.ts';

/** A step that is not confirmed, and the way back from it: what prosemirror-collab keeps of it. */
export interface Unconfirmed {
  readonly step: Step;
  readonly inverted: Step;
}

/**
 * The words of unconfirmed steps that find no place any more once others' steps come first: somebody deleted the
 * passage around them. A rebase drops such steps, and their words would be lost without a word.
 * @param document with the unconfirmed steps in it.
 */
export function displacedWords(document: Node, steps: readonly Unconfirmed[], over: readonly Step[]): string {
  const mapping = new Mapping();
  const dropped: Step[] = [];
  let result = document;
  const apply = (step: Step, mirror?: number) => {
    const { doc } = step.apply(result);
    if (!doc) return false;
    result = doc;
    mapping.appendMap(step.getMap(), mirror);
    return true;
  };
  for (const { inverted } of steps.toReversed()) apply(inverted);
  for (const step of over) apply(step);
  steps.forEach(({ step }, place) => {
    const from = steps.length - place;
    const mapped = step.map(mapping.slice(from));
    if (!mapped || !apply(mapped, from - 1)) dropped.push(step);
  });
  return tidy(dropped.map(insertedText).join(''));
}

/** The words that kept steps put in, one after the other; without their document nothing more can be told. */
export function wordsOfKept(steps: readonly unknown[]): string {
  try {
    return tidy(steps.map((json) => insertedText(Step.fromJSON(schema, json))).join(''));
  } catch {
    return JSON.stringify(steps); // better than nothing
  }
}

/** The words that stand in a document with these steps and not without them. */
export function insertedWords(document: Node, steps: readonly Step[]): string {
  const maps = steps.map((step) => step.getMap());
  const texts: string[] = [];
  maps.forEach((map, place) => {
    const later = new Mapping(maps.slice(place + 1));
    map.forEach((_from, _to, from, to) => {
      const start = later.map(from, 1);
      const end = later.map(to, -1);
      if (end > start) texts.push(document.textBetween(start, end, '\n'));
    });
  });
  return tidy(texts.join(''));
}

function insertedText(step: Step): string {
  const slice = 'slice' in step ? (step.slice as Slice) : null; // replace and replace-around have one
  return slice ? slice.content.textBetween(0, slice.content.size, '\n') : '';
}

function tidy(text: string): string {
  return text.replace(/\n{2,}/g, '\n').trim();
}
