import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type UserConfig } from 'vite';

const outDir = join(import.meta.dirname, '../dist/newsroom');

/** Puts a brotli copy beside each file that gains by it: compressed once here, not at each request. */
const compressed: Plugin = {
  name: 'compressed',
  closeBundle() {
    const folder = join(outDir, 'assets');
    for (const name of readdirSync(folder)) {
      if (!/\.(js|css|svg)$/.test(name)) continue;
      writeFileSync(join(folder, `${name}.br`), brotliCompressSync(readFileSync(join(folder, name))));
    }
  },
};

const classesOfComponent = /@mantine[\\/]core[\\/]esm[\\/].*?(\w+)\.module\.mjs$/;

/**
 * Each of Mantine's components brings its own styles, so that a page has those of what it shows. They stand in a layer:
 * whichever of them come late, what the newsroom says of a component is stronger.
 */
const stylesWithComponents: Plugin = {
  name: 'styles-with-components',
  transform(code, id) {
    const component = classesOfComponent.exec(id)?.[1];
    return component
      ? { code: `import '@mantine/core/styles/${component}.layer.css';\n${code}`, map: null }
      : null;
  },
};

/** The program comes while the page is shown, and is begun by the page's first script: not before it can be seen. */
const programInWaiting: Plugin = {
  name: 'program-in-waiting',
  transformIndexHtml: {
    order: 'post',
    handler: (html) =>
      html.replace(
        /<script type="module" crossorigin src="([^"]*\/program-[^"]*)"><\/script>/,
        '<link rel="modulepreload" crossorigin data-program href="$1">',
      ),
  },
};

/** The program as files for the browser. */
const forBrowser: UserConfig = {
  plugins: [react(), stylesWithComponents, programInWaiting, compressed],
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: { polyfill: false },
    // The editor's libraries come with the story's page alone, which is the largest part.
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // Runs before the program is there, and with nothing of it.
            {
              name: 'start',
              test: /newsroom[\\/]first-screen[\\/](start|carried|early-acts)\.ts$/,
              priority: 1,
            },
            // Whatever the first screen needs is one file: thirty cost a slow processor more than their bytes.
            { name: 'program', tags: ['$initial'] },
          ],
        },
      },
    },
  },
};

/** The same program for the server, which draws the first screen with it: `vite build newsroom --ssr`. */
const forServer: UserConfig = {
  plugins: [react(), stylesWithComponents],
  // React is no package of the installed program: all of it is built in.
  ssr: { noExternal: true },
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: join(outDir, '../newsroom-drawing'),
    emptyOutDir: true,
    rolldownOptions: { input: join(import.meta.dirname, 'first-screen/draw.tsx') },
  },
};

export default defineConfig(({ isSsrBuild }) => ({
  root: import.meta.dirname,
  logLevel: 'warn',
  ...(isSsrBuild ? forServer : forBrowser),
}));
