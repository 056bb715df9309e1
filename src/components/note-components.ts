import Aside from './Aside.astro';
import Claim from './Claim.astro';
import Diagram from './Diagram.astro';
import Glossary from './Glossary.astro';
import Manifest from './Manifest.astro';
import Needs from './Needs.astro';
import Since from './Since.astro';
import Term from './Term.astro';

/** What a note may use by name; its properties are checked by src/sources/components.ts. */
export const noteComponents = { Aside, Claim, Diagram, Glossary, Manifest, Needs, Since, Term };
