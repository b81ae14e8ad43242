import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../platform/package-root.ts';
import { schemesOf } from '../../reader/styles/check-tokens.ts';

/** How the gallery shows what it shows: scheme by the address, states by class, no movement. */
/** What scripts ask for when they need it. */
const late = readFileSync(join(packageRoot, 'assets/aloud.css'), 'utf8');

export function galleryStyle(pageCss: string, look: 'light' | 'dark' | 'contrast'): string {
  const { light, dark } = schemesOf(pageCss);
  const colours = Object.entries(look === 'dark' ? dark : light).map(([name, hex]) => `--${name}: ${hex};`);
  const contrast = look === 'contrast' ? '--soft: var(--ink); --rule: currentcolor;' : '';
  return `
@media screen {
  :root { color-scheme: ${look === 'dark' ? 'dark' : 'light'}; ${colours.join(' ')} ${contrast} }
}
* { view-transition-name: none !important; }
.specimen {
  border-block-start: 1px dashed var(--accent);
  padding-block: 0.5rem 3rem;
}
.specimen-name {
  font: 600 0.8rem/1.25rem var(--label);
  color: var(--accent);
  margin-block-end: 1rem;
}
.looks {
  display: flex;
  flex-wrap: wrap;
  gap: 0 1.5rem;
  font: 0.9375rem/2rem var(--label);
}
.contained {
  contain: strict;
  block-size: 20rem;
}
.contained .viewer { inline-size: 100%; block-size: 100%; }
.contained .stamp { position: static; background: var(--accent); color: var(--paper); padding: 0.6rem 1rem; font: 0.9375rem/1.4 var(--label); }
${late}
${statesByClass(pageCss)}`;
}

/** The rules for what is pointed at and in focus, for elements that are shown as if they were. */
function statesByClass(css: string): string {
  const rules = [...css.matchAll(/([^{}]*:(?:hover|focus-visible)[^{}]*)\{([^{}]*)\}/g)];
  return rules
    .map(([, selector = '', body = '']) => {
      const shown = selector.replaceAll(':hover', '.is-hover').replaceAll(':focus-visible', '.is-focus');
      return `${shown} { ${body} }`;
    })
    .join('\n');
}
