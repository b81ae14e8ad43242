/** The style sheet of a reader's choices, and where they are made: the one address that looks at a cookie. */
export const choicesAddress = '/preferences.css';

/** Below an edition's prefix, the page with the forms. */
export const choicesPage = '/preferences';

/** Whether an address answers each reader by themselves: such an answer is never kept. */
export function isPersonal(address: string): boolean {
  return address === choicesAddress;
}
