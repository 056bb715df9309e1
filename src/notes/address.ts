import { withoutStep } from '../sources/step.ts';
import { getSite } from './site.ts';

/** A link to a note, or to a section of one, with the words to show: the section's heading, else the note's label. */
type DescribedAddress = { address: string; text: string; label: string };

/** The words for an address. Unknown addresses give nothing; the link check names them. */
export function describeAddress(address: string): DescribedAddress[] {
  const { content, navigation } = getSite();
  const [page = '', id] = address.split('#');
  const label = navigation.flatMap(({ notes }) => notes).find((note) => note.address === page)?.label;
  const heading = content.notes.find((note) => note.address === page)?.headings.find((candidate) => candidate.id === id)?.text;
  return label === undefined ? [] : [{ address, label, text: withoutStep(heading ?? label) }];
}
