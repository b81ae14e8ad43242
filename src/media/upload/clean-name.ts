/** The longest name that is kept, in UTF-16 units. */
const longest = 200;

/** A file name as it came, made fit to be shown and offered: no folders, no control or direction signs. */
export function cleanName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const shown = last
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}<>:"|?*]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  return shown.slice(0, longest).replace(/^\.+/, '') || 'unnamed';
}

/** The name to save a file under: with the extension of what it is. */
export function downloadName(name: string, extension: string): string {
  const stem = name.replace(/\.[\p{L}\p{N}]{1,5}$/u, '');
  return `${stem || 'unnamed'}.${extension}`;
}
