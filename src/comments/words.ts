import type { CommentError } from './comment-input.ts';

/** The words of the comments of an edition; the composition root passes them in. */
export interface CommentWords {
  readonly comments: {
    readonly title: string;
    count(comments: number): string;
    readonly none: string;
    readonly closed: string;
    readonly reply: string;
    replyTo(name: string): string;
    inReplyTo(name: string): string;
    readonly permanentLink: string;
  };
  readonly commentForm: {
    readonly title: string;
    replyingTo(name: string): string;
    readonly cancelReply: string;
    readonly emailNotPublished: string;
    readonly requiredMarked: string;
    readonly name: string;
    readonly email: string;
    readonly website: string;
    readonly comment: string;
    readonly post: string;
    readonly moderated: string;
    readonly leaveEmpty: string;
  };
  readonly commentErrors: {
    readonly notSent: string;
    summaryTitle(errors: number): string;
    readonly tooMany: string;
    readonly parentGone: string;
  } & { readonly [E in CommentError]: string | ((limit: number) => string) };
  /** A time as readers see it and as machines do. */
  dateTime(at: Date): { readonly shown: string; readonly machine: string };
}
