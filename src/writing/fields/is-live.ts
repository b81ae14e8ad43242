import type { LifecycleState } from '../../domain/lifecycle.ts';

/** Whether readers have a story. */
export function isLive({ lifecycle }: { readonly lifecycle: LifecycleState }): boolean {
  return lifecycle === 'published' || lifecycle === 'corrected';
}
