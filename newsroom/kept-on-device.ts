import { deviceCookies } from '../src/app/contract.ts';

const year = 31_536_000;

/** Keeps what the server has to know of this device to draw the first screen. Empty text forgets it. */
export function keepOnDevice(what: keyof typeof deviceCookies, value: string): void {
  const secure = location.protocol === 'https:' ? '; secure' : '';
  const lasts = value === '' ? 0 : year;
  const pair = `${deviceCookies[what]}=${encodeURIComponent(value)}`;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is not in every browser, and answers late
  document.cookie = `${pair}; path=/; max-age=${lasts}; samesite=lax${secure}`;
}

/** Empty where nothing is kept. */
export function keptOnDevice(what: keyof typeof deviceCookies): string {
  const [, value = ''] = new RegExp(`(?:^|;\\s*)${deviceCookies[what]}=([^;]*)`).exec(document.cookie) ?? [];
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
}
