const KEY = 'moved';

/** Leads on to where an address moved. Its query goes along, and its fragment too where the new place names no section of its own. */
export function leadOn(to: string): void {
  noteMove();
  const place = new URL(to, location.href);
  place.search = location.search;
  place.hash ||= location.hash;
  location.replace(place);
}

/** Leaves a note for the next page: its reader came by an old address. */
function noteMove(): void {
  try {
    sessionStorage.setItem(KEY, '1');
  } catch {
    // Storage is closed to us: the reader lands all the same.
  }
}

/** Whether the page before left that note; it is taken away. */
export function cameFromMoved(): boolean {
  try {
    const came = sessionStorage.getItem(KEY) !== null;
    sessionStorage.removeItem(KEY);
    return came;
  } catch {
    return false;
  }
}
