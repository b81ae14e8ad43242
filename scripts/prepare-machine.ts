// Gives this machine what the tests need beyond npm's packages: as root on Debian by installing it, elsewhere by
// saying what is missing. Tests that miss it are skipped aloud, so this never ends a run.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

interface Need {
  readonly what: string;
  readonly debianPackage: string;
  readonly without: string;
  readonly isHere: () => boolean;
}

const needs: readonly Need[] = [
  {
    what: 'the browser Chromium',
    debianPackage: 'chromium-headless-shell',
    without: 'the journeys of a reader are skipped',
    isHere: () =>
      isProgram('chromium-headless-shell') ||
      (!isRootOnDebian() && ['chromium', 'chromium-browser', 'google-chrome'].some(isProgram)),
  },
  {
    what: 'an Arabic typeface (Noto Naskh Arabic)',
    debianPackage: 'fonts-noto-core',
    without: 'Arabic pages are tested in whatever face the browser finds',
    isHere: () => !isProgram('fc-list') || output('fc-list', [':lang=ar', 'family']).includes('Naskh'),
  },
  {
    what: 'poppler’s programs, which read PDF',
    debianPackage: 'poppler-utils',
    without: 'what is printed is not read',
    isHere: () => isProgram('pdftotext'),
  },
  {
    what: 'Java for the Nu HTML checker',
    debianPackage: 'default-jre-headless',
    without: 'pages are not checked against the HTML standard',
    isHere: () => isProgram('java'),
  },
];

const missing = needs.filter((need) => !need.isHere());
if (missing.length > 0 && isRootOnDebian()) install(missing);
for (const need of needs.filter((need) => !need.isHere())) {
  console.log(`Not on this machine: ${need.what} (Debian's package ${need.debianPackage}): ${need.without}.`);
}

function install(wanted: readonly Need[]): void {
  const packages = wanted.map((need) => need.debianPackage);
  console.log(`Installing what the tests need: ${packages.join(', ')}.`);
  const failure = aptGet(['install', ...packages]);
  // Lists are fetched only when the ones here do not lead to the packages.
  const stillFailing = failure && (aptGet(['update']) ?? aptGet(['install', ...packages]));
  if (stillFailing) console.log(`apt-get could not install them: ${stillFailing}`);
}

/** @returns why it failed, in its last line, or null. */
function aptGet(args: readonly string[]): string | null {
  const quietly = [
    '-y',
    '-q',
    '-o',
    'Dpkg::Use-Pty=0',
    '-o',
    'DPkg::Lock::Timeout=120',
    '--no-install-recommends',
  ];
  const run = spawnSync('apt-get', [...quietly, ...args], {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 600_000,
  });
  if (run.status === 0) return null;
  return `${run.stderr ?? ''}`.trim().split('\n').at(-1) || String(run.error ?? `exit code ${run.status}`);
}

function isRootOnDebian(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && isProgram('apt-get');
}

function isProgram(name: string): boolean {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

function output(program: string, args: readonly string[]): string {
  return spawnSync(program, args, { encoding: 'utf8' }).stdout ?? '';
}
