/** Every kind of problem that a check can report; a new one is one line here. The text says what the check protects. */
export const catalogue = {
  'site/config': 'site.yaml says what the site is and which notes it holds',
  'note/schema': 'the fields of a note',
  'note/syntax': 'a note is Markdown with named components',
  'note/listed': 'every note has its place in site.yaml',
  'note/component': 'the components that a note may use',
  'fence/language': 'every fence names a language that is shown',
  'fence/word': 'the words behind the language',
  'fence/transcript': 'a console fence starts with a command',
  'id/missing': 'every heading and block has an id of its own',
  'id/form': 'ids are short, lower-case words',
  'id/double': 'an id exists once on the whole site',
  'link/page': 'links inside the site lead to a page',
  'link/fragment': 'links to a section lead to an id',
  'link/form': 'addresses are written one way',
  'ledger/form': 'content/anchors.txt has one address a line',
  'ledger/gone': 'a published address stays, or forwards',
  'ledger/forward': 'a forwarding line leads to what exists',
  'ledger/taken': 'an id that was published never means another section',
  'diagram/data': 'the data of a drawn diagram',
  'manifest/file': 'manifests are files in content/manifests',
  'field/table': 'tables of fields hold what the API has',
  'term/unknown': 'glossary terms exist',
  'term/schema': 'the rules about words',
  'term/filler': 'every word earns its place',
  'term/spelling': 'a name is written one way',
  'term/meaning': 'a word with two meanings says which one',
  'term/claim': 'nothing is said that is known to be wrong',
  'feature/unknown': 'feature stages come from features.yaml',
  'addon/unknown': 'needed add-ons come from addons.yaml',
  'feature/since': 'a page says since when what it shows is there',
  'addon/needs': 'a page says what its commands need beyond a plain cluster',
  'fact/unknown': 'a note rests on facts that are listed',
  'fact/schema': 'the list of facts',
  'glossary/schema': 'the fields of a glossary entry',
  'feature/schema': 'the fields of a feature or add-on',
  'command/syntax': 'a command can be read as shell text',
  'command/unknown': 'a kubectl command exists',
  'command/flag': 'a flag exists and has the value it needs',
  'command/value': 'a value is one that kubectl accepts',
  'command/rule': 'rules that kubectl checks in code',
  'yaml/syntax': 'YAML can be read',
  'yaml/dialect': 'YAML means the same to kubectl and to us',
  'schema/kind': 'the kind and version exist in the API',
  'schema/field': 'fields exist and are where they belong',
  'schema/value': 'values have the type that the API wants',
  'rule/pod': 'what the API server checks beyond the schema',
} as const satisfies Record<string, string>;

export type ProblemCode = keyof typeof catalogue;

/** What an engine finds in the text it was given. `start` and `end` are UTF-16 offsets, `end` exclusive. */
export type Finding = { code: ProblemCode; start: number; end: number; message: string; advice: string };

/** A finding placed in a file. Lines and columns count from 1; `length` is the number of UTF-16 units to underline. */
export type Problem = {
  code: ProblemCode;
  file: string;
  line: number;
  column: number;
  length: number;
  message: string;
  advice: string;
};
