import type { LiveFile } from './article.ts';

const extensions: Readonly<Record<string, string>> = {
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'video/mp4': 'mp4',
  'application/pdf': 'pdf',
};

/** Extension of a file that readers may get, without the dot; null for what they never get as a file. */
export function fileExtension(mediaType: string): string | null {
  return extensions[mediaType] ?? null;
}

/** Where readers get a sound, a film or a document. */
export function fileAddress({ name, mediaType }: LiveFile): string {
  return `/media/${name}.${fileExtension(mediaType)}`;
}
