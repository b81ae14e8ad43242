import type { Words } from '../words.ts';

const en = { title: 'Sign in', email: 'Email', password: 'Password', signIn: 'Sign in' };

export const words: Words<typeof en> = {
  en,
  ar: {
    title: 'تسجيل الدخول',
    email: 'البريد الإلكتروني',
    password: 'كلمة المرور',
    signIn: 'دخول',
  },
};
