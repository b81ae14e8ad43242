/**
 * Calls a listener with the next frame, however often it is told until then. With ten people in a story there are a hundred
 * changes a second, and a screen shows sixty of them at the most.
 */
export function onceAFrame(listener: () => void): () => void {
  let isWaiting = false;
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      listener();
    });
  };
}
