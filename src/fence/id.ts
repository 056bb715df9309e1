/** How many characters an id may have: it stands in addresses that people send each other. */
export const LONGEST_ID = 48;

/** Lower-case words joined by hyphens. */
export const ID_FORM = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Whether a text has the form and the length of an id. */
export function isId(text: string): boolean {
  return ID_FORM.test(text) && text.length <= LONGEST_ID;
}

/** An id made of a title's words. */
export function suggestId(title: string): string {
  const words = title.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  let id = '';
  for (const word of words) if (id.length + word.length < LONGEST_ID) id = id === '' ? word : `${id}-${word}`;
  return id.replace(/^[^a-z]+/, '');
}
