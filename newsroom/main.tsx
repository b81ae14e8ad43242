import '@mantine/core/styles/baseline.layer.css';
import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/global.layer.css';
import './theme.css';
import { QueryClient } from '@tanstack/react-query';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { ApiProblem } from './api.ts';
import { carried, place } from './first-screen/carried.ts';
import { takeStyles } from './first-screen/inline-styles.ts';
import { keepOnDevice } from './kept-on-device.ts';
import { Newsroom } from './Newsroom.tsx';
import { makeRouter } from './router.tsx';
import { allowStyleRulesAlone } from './trusted-types.ts';

allowStyleRulesAlone();
keepOnDevice('zone', new Intl.DateTimeFormat().resolvedOptions().timeZone);

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // What the newsroom refused it refuses again; a lost connection is worth another try.
      retry: (times, error) => times < 2 && !(error instanceof ApiProblem && error.status > 0),
      // Without a line it says so. A browser that thinks it has none would leave it waiting without a word.
      networkMode: 'always',
      refetchOnReconnect: true,
    },
    mutations: { networkMode: 'always' },
  },
});
for (const { key, data } of carried.answers) queries.setQueryData(key, data);

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
// What keeps a page still under a dialog writes a style element by itself, and looks here for what lets it.
Object.assign(globalThis, { __webpack_nonce__: nonce });
const router = makeRouter();
const program = <Newsroom told={carried} nonce={nonce} queries={queries} router={router} />;

if (carried.styles === null) createRoot(place).render(program);
else {
  takeStyles(place, carried.styles);
  // Its pages stand in the markup as the server has them, without what would wait for them.
  router.ssr = { manifest: undefined };
  await router.load();
  hydrateRoot(place, program);
}
