/** One section of the site as the search knows it. `address` is without base and holds the fragment. */
export type SearchRecord = {
  address: string;
  /** The section's heading; on a page's opening the page's title. */
  heading: string;
  page: string;
  section: string;
  kind: 'page' | 'section' | 'symptom' | 'term';
  text: string;
  commands: string[];
  aliases: string[];
};
