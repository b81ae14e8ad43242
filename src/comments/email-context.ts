/** What a comment's sealed address is bound to: in another comment's row it does not open. */
export function emailContext(commentId: string): string {
  return `comments.email:${commentId}`;
}
