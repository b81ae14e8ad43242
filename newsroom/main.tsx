import '@mantine/core/styles/baseline.layer.css';
import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/global.layer.css';
import './theme.css';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ApiProblem } from './api.ts';
import { Messages } from './feedback/Messages.tsx';
import { firstAnswers } from './first-screen.ts';
import { LocaleProvider } from './locale.tsx';
import { router } from './router.tsx';
import { theme } from './theme.ts';
import { allowStyleRulesAlone } from './trusted-types.ts';

allowStyleRulesAlone();

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
/** Milliseconds. */
const longestWait = 250;

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
// What keeps a page still under a dialog writes a style element by itself, and looks here for what lets it.
Object.assign(globalThis, { __webpack_nonce__: nonce });
const place = document.getElementById('app');
if (!place) throw new Error('index.html has no place for the application');

// One drawing with everything in it is sooner there than three with more each; a slow line is not waited for.
await Promise.race([
  Promise.all(
    firstAnswers.map(async ({ key, data }) => {
      const answer = await data;
      if (answer !== null) queries.setQueryData(key, answer);
    }),
  ),
  new Promise((done) => setTimeout(done, longestWait)),
]);

createRoot(place).render(
  <StrictMode>
    <LocaleProvider>
      <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => nonce}>
        <QueryClientProvider client={queries}>
          <Messages />
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </LocaleProvider>
  </StrictMode>,
);
