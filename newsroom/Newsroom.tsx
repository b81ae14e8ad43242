import { MantineProvider } from '@mantine/core';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import type { Carried } from '../src/app/contract.ts';
import { DeviceProvider } from './device.tsx';
import { Messages } from './feedback/Messages.tsx';
import { LocaleProvider } from './locale.tsx';
import type { NewsroomRouter } from './router.tsx';
import { theme } from './theme.ts';

interface NewsroomProps {
  /** What the server knows of the device. */
  readonly told: Pick<Carried, 'language' | 'zone' | 'isApple' | 'at'>;
  /** Of the page's styles. */
  readonly nonce: string;
  readonly queries: QueryClient;
  readonly router: NewsroomRouter;
}

/** All of the program: drawn on the server for the first screen, and alive in the browser. */
export function Newsroom({ told, nonce, queries, router }: NewsroomProps) {
  return (
    <StrictMode>
      <DeviceProvider told={told}>
        <LocaleProvider first={told.language}>
          <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => nonce}>
            <QueryClientProvider client={queries}>
              <Messages />
              <RouterProvider router={router} />
            </QueryClientProvider>
          </MantineProvider>
        </LocaleProvider>
      </DeviceProvider>
    </StrictMode>
  );
}
