import { formatDateTime, machineTime } from '../messages/format.ts';
import type { Site } from './models.ts';

/** A time as readers and as machines read it. */
export function Moment({ site: { edition }, at }: { site: Pick<Site, 'edition'>; at: Date }) {
  return <time datetime={machineTime(at, edition)}>{formatDateTime(at, edition)}</time>;
}
