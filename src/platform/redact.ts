const address = /[^\s<>"'(),;:]+@[^\s<>"'(),;:]+\.[^\s<>"'(),;:]+/g;
/** 32 random bytes as we write them: tokens of sessions and of one-time links, and what keys end with. */
const secret = /[\w-]{43,}/g;

export function withoutAddresses(text: string): string {
  return text.replace(address, '[address]');
}

export function withoutSecrets(text: string): string {
  return withoutAddresses(text).replace(secret, '[secret]');
}
