/** The languages of the newsroom's app. */
export type Language = 'en' | 'ar';
