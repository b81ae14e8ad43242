import { carried } from './carried.ts';
import { holdEarlyActs } from './early-acts.ts';

// The first script of the page. What the server drew is seen before the program is read: that takes a slow processor
// longer than all before it.

/** Milliseconds. A page in a hidden tab is not painted. */
const longestWait = 500;

if (carried.styles !== null) holdEarlyActs();
const isSeen = carried.styles === null ? Promise.resolve() : untilPainted();
// Not waited for in this script: the program imports from it, and would wait in turn.
isSeen.then(begin);

function untilPainted(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, longestWait);
  });
}

function begin(): Promise<unknown> {
  const program = document.querySelector<HTMLLinkElement>('link[data-program]');
  if (!program) throw new Error('index.html names no program');
  return import(/* @vite-ignore */ program.href);
}
