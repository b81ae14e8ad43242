import { type ComponentType, type ReactNode, useCallback, useEffect, useState } from 'react';
import { Loading } from './Loading.tsx';
import { notifyProblem } from './notify.ts';
import { ProblemNote } from './ProblemNote.tsx';
import { PartMissing } from './part-missing.ts';

/**
 * A dialog has no place in the page: nothing is shown while it comes, and a message if it does not. A function draws
 * what keeps the place of something small that is no loss while it is not there.
 */
type Kind<Props> = 'in place' | 'dialog' | ((props: Props) => ReactNode);

interface Source<Props> {
  readonly load: () => Promise<ComponentType<Props>>;
  readonly kind: Kind<Props>;
  loaded: ComponentType<Props> | null;
}

/**
 * A part of a page that comes when it is shown for the first time. If it cannot come, a note stands in its place and
 * loads it anew: with React's `lazy` the page around it would go, and with it a text that somebody writes offline.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  kind: Kind<Props> = 'in place',
): ComponentType<Props> {
  const source: Source<Props> = { load, kind, loaded: null };
  return (props) => <Brought source={source} given={props} />;
}

function Brought<Props extends object>({
  source,
  given,
}: {
  readonly source: Source<Props>;
  readonly given: Props;
}) {
  const [Component, setComponent] = useState(() => source.loaded);
  const [error, setError] = useState<Error | null>(null);
  const bring = useCallback(() => {
    source.load().then(
      (component) => {
        source.loaded = component;
        setComponent(() => component);
      },
      () => {
        const missing = new PartMissing();
        if (source.kind !== 'in place') notifyProblem(missing);
        setError(missing);
      },
    );
  }, [source]);
  useEffect(() => {
    if (!source.loaded) bring();
  }, [source, bring]);
  if (Component) return <Component {...given} />;
  if (source.kind === 'dialog') return null;
  if (source.kind !== 'in place') return <source.kind {...given} />;
  return error ? <ProblemNote error={error} retry={reloadWhenReachable} /> : <Loading />;
}

/** A browser remembers that a part did not come as long as the page lives. Without a line the page must stay. */
async function reloadWhenReachable(): Promise<void> {
  const answer = await fetch('/', { headers: { accept: 'text/html' } }).catch(() => null);
  if (answer?.ok) location.reload();
}
