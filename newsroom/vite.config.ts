import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

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

/** What asks for the first screen's stories does not wait for the program: neither to come, nor to be understood. */
const firstAtOnce: Plugin = {
  name: 'first-at-once',
  transformIndexHtml: {
    order: 'post',
    handler: (html) => html.replace(/<script type="module"(?=[^>]*\/first-screen-)/, '$& async'),
  },
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), stylesWithComponents, firstAtOnce, compressed],
  logLevel: 'warn',
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
            { name: 'first-screen', test: /newsroom[\\/]first-screen\.ts$/, priority: 1 },
            // Whatever the first screen needs is one file: thirty cost a slow processor more than their bytes.
            { name: 'program', tags: ['$initial'] },
          ],
        },
      },
    },
  },
});
