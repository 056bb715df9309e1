/** One section of the site as the search knows it. `address` is without base and holds the fragment. */
export type SearchRecord = {
  address: string;
  /** The section's heading; on a page's opening the page's title. */
  heading: string;
  page: string;
  section: string;
  /** `list`: a page or section that only repeats what others say, such as the page of a section of notes. */
  kind: 'page' | 'section' | 'symptom' | 'term' | 'list';
  text: string;
  commands: string[];
  /** Other names of what the section explains. */
  aliases: string[];
};

/** What one word also means: a query with the first finds the others too, behind exact matches. All lower case. */
export type Synonyms = Readonly<Record<string, readonly string[]>>;
