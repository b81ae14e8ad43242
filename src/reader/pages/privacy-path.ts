/** Below an edition's prefix, what the site knows of its readers. */
export const privacyPath = '/privacy';
