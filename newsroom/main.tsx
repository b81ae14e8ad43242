import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './theme.css';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ApiProblem } from './api.ts';
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
    },
  },
});
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
const place = document.getElementById('app');
if (!place) throw new Error('index.html has no place for the application');

createRoot(place).render(
  <StrictMode>
    <LocaleProvider>
      <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => nonce}>
        <QueryClientProvider client={queries}>
          <Notifications position="bottom-right" />
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </LocaleProvider>
  </StrictMode>,
);
