interface Cursor {
  readonly version: number;
  readonly anchor: number;
  readonly head: number;
}

/** Sends where the cursor is, at most every so many milliseconds, and always where it came to rest. */
export function cursorSender(every: number, send: (cursor: Cursor) => void) {
  let last: Cursor | null = null;
  let next: Cursor | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const flush = () => {
    timer = undefined;
    if (!next) return;
    last = next;
    next = null;
    send(last);
    timer = setTimeout(flush, every);
  };

  return {
    note: (cursor: Cursor) => {
      if (cursor.anchor === last?.anchor && cursor.head === last.head) return;
      next = cursor;
      if (timer === undefined) flush();
    },
    stop: () => {
      clearTimeout(timer);
      next = null;
    },
  };
}
