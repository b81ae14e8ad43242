import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { ApiProblem, send } from '../api.ts';
import { useWords } from '../words.ts';
import { DoorFrame } from './DoorFrame.tsx';
import { LinkEnded } from './LinkEnded.tsx';
import { NewMemberForm } from './NewMemberForm.tsx';
import { words } from './words.ts';

/** Behind the link that the terminal shows at the first start: the first owner. */
export function ClaimPage() {
  const t = useWords(words);
  const { token } = useParams({ from: '/claim/$token' });
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [isEnded, setIsEnded] = useState(false);
  const claim = async (owner: { name: string; email: string; password: string }) => {
    try {
      await send('POST', '/api/claim', { body: { token, ...owner } });
    } catch (error) {
      if (!(error instanceof ApiProblem && error.status === 403)) throw error;
      setIsEnded(true);
      return;
    }
    await queries.invalidateQueries({ queryKey: ['session'] });
    await navigate({ to: '/' });
  };
  if (isEnded) return <LinkEnded more={t.linkEndedClaim} />;
  return (
    <DoorFrame title={t.claimTitle} intro={t.claimIntro}>
      <NewMemberForm known={null} action={t.claim} onSend={claim} />
    </DoorFrame>
  );
}
