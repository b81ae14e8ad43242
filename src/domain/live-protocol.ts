// What both ends of a story's WebSocket must know: the newsroom's server and the browser's client.

/** Counts up when a client of before can no longer speak to a server of after. */
export const LIVE_PROTOCOL = 1;

/** Steps of one message at the most; a client with more sends them one message after the other. */
export const maxStepsOfMessage = 200;
/** Bytes of one message at the most, both ways. */
export const maxBytesOfMessage = 4 * 1024 * 1024;
/** A story's document as JSON, in bytes. */
export const maxBytesOfDocument = 3 * 1024 * 1024;

/** Milliseconds: either end says at least something that often, and gives the other up after the longer time. */
export const heartbeatMilliseconds = 15_000;
export const silenceMilliseconds = 40_000;

/** Why the server closed a connection, as the close code of the WebSocket. */
export const closeCodes = {
  /** It said something that is not in the protocol. */
  malformed: 4400,
  /** The session ended: sign in again. */
  signedOut: 4401,
  /** It may not read this story. */
  notAllowed: 4403,
  notFound: 4404,
  /** The client is older than the schema or the protocol: reload. What it has not sent stays with it. */
  reload: 4426,
  /** This process cannot serve the story now; another one, or this one later, can. */
  tryLater: 4503,
} as const;

/** Where the WebSocket of a story is, on the newsroom's origin. */
export const livePath = (storyId: string): string => `/api/articles/${encodeURIComponent(storyId)}/live`;
