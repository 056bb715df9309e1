/** A row of `kubectl get pods` has STATUS behind READY; a row of events has the reason behind the type. */
const COLUMNS = [/\s\d+\/\d+\s+([A-Z][\w:-]*)/g, /(?:^|\s)(?:Normal|Warning)\s+([A-Z][A-Za-z]*)/g];

/** The words of a pasted line that stand where kubectl prints a STATUS or the reason of an event, as they are written. */
export function printedWords(query: string): string[] {
  return COLUMNS.flatMap((column) => [...query.matchAll(column)].map(([, word = '']) => word));
}
