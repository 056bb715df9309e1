/** A step's heading as it is named away from its note, where its number counts nothing: `2. Look at the Pod` is `Look at the Pod`. */
export function withoutStep(heading: string): string {
  return heading.replace(/^\d+\.\s+/, '');
}
