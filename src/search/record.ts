/** What the search shows of one section of the site. `address` is without base and holds the fragment. */
export type Entry = {
  address: string;
  /** The section's heading; on a page's opening the page's title. */
  heading: string;
  page: string;
  section: string;
  /** `row`: a field or a feature in a table of the reference. `list`: a page or section that only repeats what others say, such as the page of a section of notes. */
  kind: 'page' | 'section' | 'symptom' | 'term' | 'row' | 'list';
  commands: string[];
  /** Other names of what the section explains. */
  aliases: string[];
};

/** A section as it is read from the built page. The text is indexed when the site is built, and not sent. */
export type SearchRecord = Entry & { text: string };

/** What one word also means: a query with the first finds the others too, behind exact matches. All lower case. */
export type Synonyms = Readonly<Record<string, readonly string[]>>;
