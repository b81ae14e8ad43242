import { type Node, Slice } from 'prosemirror-model';
import { ReplaceStep, type Step } from 'prosemirror-transform';

/**
 * The step that makes one document into another by replacing the smallest range that differs, so that whoever
 * writes elsewhere in the story meanwhile is not disturbed. Null when nothing differs.
 */
export function replacingStep(before: Node, after: Node): Step | null {
  const start = before.content.findDiffStart(after.content);
  const end = before.content.findDiffEnd(after.content);
  if (start === null || end === null) return null;
  // With repeated words the two ends can pass each other: "a a" from "a".
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  const step = new ReplaceStep(start, end.a + overlap, after.slice(start, end.b + overlap));
  return leadsTo(step, before, after) ? step : wholeReplacement(before, after);
}

function leadsTo(step: Step, before: Node, after: Node): boolean {
  try {
    return step.apply(before).doc?.eq(after) ?? false;
  } catch {
    return false; // depths that do not meet
  }
}

function wholeReplacement(before: Node, after: Node): Step {
  return new ReplaceStep(0, before.content.size, new Slice(after.content, 0, 0));
}
