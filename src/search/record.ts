/** What the search shows of one section of the site. `address` is without base and holds the fragment. */
export type Entry = {
  address: string;
  /** The section's heading; on a page's opening the page's title. */
  heading: string;
  page: string;
  section: string;
  /** `row`: a field or a feature in a table of the reference. `task`: a row of a sheet, which leads to its section. `list`: a page or section that only repeats what others say, such as the page of a section of notes. */
  kind: 'page' | 'section' | 'symptom' | 'term' | 'row' | 'task' | 'list';
  commands: string[];
  /** Other names of what the section explains. */
  aliases: string[];
};

/** Whether an entry is a row of a table: there are many, and each comes without its name first. */
export function isRow(kind: Entry['kind']): boolean {
  return kind === 'row' || kind === 'task';
}

/** A section as it is read from the built page. The text is indexed when the site is built, and not sent. */
export type SearchRecord = Entry & { text: string };

/** Groups of words that mean the same: a query with one finds the others too, behind exact matches. All lower case. */
export type Synonyms = readonly (readonly string[])[];
