/** One built page, as readers and crawlers get it. Addresses are without base: `/inspecting/logs/`. */
export type BuiltPage = {
  address: string;
  /** The words of the h1; empty on a page without one. */
  title: string;
  /** The name of the page's section, from its breadcrumb; empty on pages outside the sections. */
  section: string;
  ids: string[];
  /** The ids that readers link to: of headings, terms and figures in the page's text. */
  anchors: string[];
  links: BuiltLink[];
  sections: BuiltSection[];
  /** A sheet that repeats in short what other pages teach. */
  repeats: boolean;
  /** Words from `<meta name="keywords">`: what people type for the page. */
  aliases: string[];
};

export type BuiltLink = { href: string; text: string };

/** The text between a heading with an id and the next one. The first section of a page is its opening, with an empty id. */
export type BuiltSection = {
  id: string;
  heading: string;
  kind: 'opening' | 'section' | 'symptom' | 'term';
  text: string;
  commands: string[];
  /** Other names of a glossary term. */
  aliases: string[];
  /** On a sheet, which task needs which command: the rows of its tables. */
  tasks: BuiltTask[];
};

export type BuiltTask = { task: string; command: string };
