import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { type ReadingSalt, readerMark } from './reader-mark.ts';
import { type ReadingHeaders, readingHeaders } from './reading-headers.ts';
import { referringHost } from './referring-host.ts';
import { createRobotTest } from './robot-agents.ts';

/** What was counted of a story since it was last handed on. */
export interface StoryCount {
  views: number;
  /** Views by `referringHost`. */
  readonly hosts: Map<string, number>;
  /** Marks of readers on the salt's day. */
  readonly marks: Set<number>;
}

export type Counts = Map<string, StoryCount>;

export interface ViewCounter {
  /** Counts a page of a story that is being sent, if somebody reads it. */
  count(storyId: string, request: IncomingMessage): void;
  /**
   * Counts a page that a browser had fetched ahead and that its reader has opened now, as the page itself says.
   * @param headers - `referrer`: where its reader came from.
   */
  countOpened(storyId: string, headers: ReadingHeaders, socket: Socket): void;
  /** What was counted, which is handed on; counting begins anew. */
  take(): Counts;
  /** Takes back what could not be handed on. */
  giveBack(counts: Counts): void;
  /** What readers are marked with from now on. Without one they are counted, but not told apart. */
  salt: ReadingSalt | null;
}

export interface ViewCounterOptions {
  /** Name of the site's host. */
  readonly ownHost: string;
  /** The address of the sender by that of the connection and X-Forwarded-For. */
  readonly senderOf: (connection: string | undefined, forwarded: string | undefined) => string;
}

/** Hosts told apart for a story at a time; the database has a limit of its own for the day. */
const mostHosts = 50;
/** Stories told apart at a time: ids that pages tell can be made up, and what is not live is found out later. */
const mostStories = 20_000;
/** Marks kept of a story at a time: a register each, and then some. */
const mostMarks = 4_096;

/** The last reader of a connection: the next request of it comes from the same one, unless a proxy is between. */
interface Visitor {
  readonly agent: string;
  readonly forwarded: string | undefined;
  readonly salt: ReadingSalt | null;
  readonly isRobot: boolean;
  readonly mark: number | null;
}

/**
 * Counts views in memory. It is called for each page that is sent, so it has to cost next to nothing: one pass over the
 * headers, and for a connection that is known already no hash.
 */
export function createViewCounter({ ownHost, senderOf }: ViewCounterOptions): ViewCounter {
  const isRobot = createRobotTest();
  const visitors = new WeakMap<Socket, Visitor>();
  let counts: Counts = new Map();
  const visitorOf = (socket: Socket, agent: string, forwarded: string | undefined): Visitor => {
    const known = visitors.get(socket);
    if (known?.agent === agent && known.forwarded === forwarded && known.salt === counter.salt) return known;
    const { salt } = counter;
    const robot = isRobot(agent);
    const mark = robot || !salt ? null : readerMark(salt, senderOf(socket.remoteAddress, forwarded), agent);
    const visitor = { agent, forwarded, salt, isRobot: robot, mark };
    visitors.set(socket, visitor);
    return visitor;
  };
  const add = (storyId: string, headers: ReadingHeaders, socket: Socket) => {
    const visitor = visitorOf(socket, headers.agent, headers.forwarded);
    if (visitor.isRobot) return;
    const story = counts.get(storyId) ?? { views: 0, hosts: new Map(), marks: new Set() };
    if (story.views === 0 && counts.size < mostStories) counts.set(storyId, story);
    story.views += 1;
    addViews(story, referringHost(headers.referrer, ownHost), 1);
    if (visitor.mark !== null && story.marks.size < mostMarks) story.marks.add(visitor.mark);
  };
  const counter: ViewCounter = {
    salt: null,
    count: (storyId, { rawHeaders, socket }) => {
      const headers = readingHeaders(rawHeaders);
      if (headers !== null) add(storyId, headers, socket);
    },
    countOpened: add,
    take: () => {
      const taken = counts;
      counts = new Map();
      return taken;
    },
    giveBack: (returned) => {
      for (const [storyId, story] of returned) {
        const newer = counts.get(storyId);
        counts.set(storyId, story);
        if (!newer) continue;
        story.views += newer.views;
        for (const [host, views] of newer.hosts) addViews(story, host, views);
        for (const mark of newer.marks) if (story.marks.size < mostMarks) story.marks.add(mark);
      }
    },
  };
  return counter;
}

function addViews({ hosts }: StoryCount, host: string, views: number): void {
  const known = hosts.get(host);
  const place = known === undefined && hosts.size >= mostHosts ? 'other' : host;
  hosts.set(place, (known ?? hosts.get(place) ?? 0) + views);
}
