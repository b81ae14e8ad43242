import { ApiProblem, sendJson } from '../api.ts';
import { notifyProblem } from '../feedback/notify.ts';

/**
 * Does something to a note or a suggestion: the last part of its address says what. False when it could not be done,
 * which is shown; `passage_changed` is for who asked, to be asked about.
 */
export type Act = (id: string, what: string, body?: unknown) => Promise<boolean | 'passage_changed'>;

export function useAct(storyId: string, changed: () => Promise<void>): Act {
  return async (id, what, body) => {
    try {
      await sendJson('POST', `/api/articles/${storyId}/annotations/${id}/${what}`, body);
      return true;
    } catch (error) {
      if (error instanceof ApiProblem && error.type === 'urn:masthead:passage_changed')
        return 'passage_changed';
      notifyProblem(error);
      return false;
    } finally {
      await changed();
    }
  };
}
