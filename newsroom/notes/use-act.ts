import { ApiProblem } from '../api.ts';
import { notifyProblem } from '../feedback/notify.ts';

/**
 * Does something to a note or a suggestion of the story. False when it could not be done, which is shown;
 * `passage_changed` is for who asked, to be asked about.
 */
export type Act = (
  what: (story: { readonly id: string }) => Promise<void>,
) => Promise<boolean | 'passage_changed'>;

export function useAct(storyId: string, changed: () => Promise<void>): Act {
  return async (what) => {
    try {
      await what({ id: storyId });
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
