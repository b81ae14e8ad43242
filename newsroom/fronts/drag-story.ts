import type { DragEvent } from 'react';

const kind = 'application/x-masthead-story';

/** A story is on its way: where it lands, its id comes with it. */
export function startDrag(event: DragEvent, storyId: string, headline: string): void {
  event.dataTransfer.setData(kind, storyId);
  event.dataTransfer.setData('text/plain', headline);
  event.dataTransfer.effectAllowed = 'move';
}

export function isStoryDrag(event: DragEvent): boolean {
  return event.dataTransfer.types.includes(kind);
}

/** The id of the story that was dropped, or null. */
export function droppedStory(event: DragEvent): string | null {
  return event.dataTransfer.getData(kind) || null;
}

/** Before which row of a list a pointer at this height drops: the number of rows whose middle lies above it. */
export function rowAt(middles: readonly number[], y: number): number {
  return middles.filter((middle) => middle < y).length;
}
