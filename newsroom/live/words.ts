import type { Words } from '../words.ts';
import { ar } from './words-ar.ts';
import { en } from './words-en.ts';

export const words: Words<typeof en> = { en, ar };
