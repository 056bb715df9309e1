const KEY = 'moved';

/** Leaves a note for the next page: its reader came by an old address. */
export function noteMove(): void {
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
