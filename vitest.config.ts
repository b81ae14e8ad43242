import { defineConfig } from 'vitest/config';
import { OrderedFiles } from './tests/support/order-files.ts';

export default defineConfig({
  test: {
    include: ['{src,demo,scripts,newsroom}/**/*.test.{ts,tsx}', 'tests/**/*.test.ts'],
    globalSetup: ['tests/support/global-setup.ts'],
    sequence: { sequencer: OrderedFiles },
    // Files wait for browsers, servers and clocks more than they compute.
    maxWorkers: 3,
    // Loading the same modules for each file took a fifth of the processor.
    isolate: false,
    // A machine that builds for many has moments in which a browser is late. Here a failure is looked at.
    retry: process.env.CI ? 1 : 0,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // One second, its own default, is less than a browser takes on a busy machine.
    expect: { poll: { timeout: 10_000 } },
    reporters: ['default', './tests/support/closing-line.ts'],
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
});
