/** The id that an address names; empty when it names none. */
export function idOf({ hash }: { hash: string }): string {
  return decode(hash.slice(1));
}

/** A part of an address as it is read. One that cannot be decoded, such as `100%`, is taken as it stands. */
export function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
