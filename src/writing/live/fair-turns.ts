/** Times in a row that somebody comes too late before the others wait for them. */
const patience = 6;
/** Milliseconds that the others wait at the most. */
const turnLasts = 1_000;

/**
 * Steps are taken at the newest version alone, so that somebody on a slow line could lose against quick ones for as
 * long as these go on writing. Who came too late several times in a row gets a turn: the others' steps wait.
 */
export function fairTurns<T>() {
  const losses = new Map<T, number>();
  let turn: { readonly of: T; readonly over: Promise<void>; end(): void } | null = null;

  const give = (member: T) => {
    let end = () => {};
    const over = new Promise<void>((resolve) => {
      const timer = setTimeout(() => end(), turnLasts);
      end = () => {
        clearTimeout(timer);
        turn = null;
        resolve();
      };
    });
    turn = { of: member, over, end };
  };

  const settle = (member: T) => {
    losses.delete(member);
    if (turn?.of === member) turn.end();
  };

  return {
    /** Resolves when nobody else has the turn. */
    wait: (member: T): Promise<void> => (turn && turn.of !== member ? turn.over : Promise.resolve()),
    lost: (member: T, tell: () => void): void => {
      const count = (losses.get(member) ?? 0) + 1;
      losses.set(member, count);
      if (count >= patience && turn === null) give(member);
      tell();
    },
    won: settle,
    forget: settle,
  };
}
