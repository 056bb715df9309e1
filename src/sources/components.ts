import { didYouMean } from '../problems/nearest.ts';
import type { Finding } from '../problems/problem.ts';
import type { NoteComponent } from './note.ts';

/** Props of the components that a note may use. `!` marks a required one; `flag` one without a value. */
const components: Readonly<Record<string, Readonly<Record<string, 'text' | 'text!' | 'flag'>>>> = {
  Manifest: { file: 'text!', id: 'text!', title: 'text!', mark: 'text', only: 'text', diagram: 'flag', flows: 'text' },
  Diagram: { id: 'text!', manifest: 'text!', title: 'text!', flows: 'text' },
  Term: { id: 'text!' },
  Since: { feature: 'text!' },
  Needs: { addon: 'text!' },
  Aside: { title: 'text!' },
  Claim: { id: 'text!', verdict: 'text!', see: 'text!' },
  Glossary: {},
  Fields: { of: 'text!', as: 'text!', owner: 'text', only: 'text' },
  Features: { stage: 'text!' },
  FeatureVersions: {},
  Symptoms: {},
};

/** What is wrong with the name or the props of a component. */
export function checkComponent({ name, props, start, end }: NoteComponent): Finding[] {
  const at = { code: 'note/component', start, end: Math.min(end, start + name.length + 1) } as const;
  const known = Object.hasOwn(components, name) ? components[name] : undefined;
  if (known === undefined) {
    const what = name === '' || /^[a-z]/.test(name) ? 'A note holds no HTML tags' : 'Unknown component';
    const advice = `Known: ${Object.keys(components).join(', ')}.${didYouMean(name, Object.keys(components))} Text such as <pod> belongs into \`backticks\`.`;
    return [{ ...at, message: `${what}: <${name}>.`, advice }];
  }
  const findings: Finding[] = [];
  for (const [prop, value] of Object.entries(props)) {
    const kind = Object.hasOwn(known, prop) ? known[prop] : undefined;
    if (kind === undefined)
      findings.push({
        ...at,
        message: `<${name}> has no property "${prop}".`,
        advice: `Known: ${Object.keys(known).join(', ') || 'none'}.${didYouMean(prop, Object.keys(known))}`,
      });
    else if ((kind === 'flag') !== (value === true) || (typeof value === 'string' && value.startsWith('{')))
      findings.push({
        ...at,
        message: `<${name}> has a wrong value for "${prop}".`,
        advice: kind === 'flag' ? `Write only ${prop}.` : `Write ${prop}="…", a plain text.`,
      });
  }
  for (const [prop, kind] of Object.entries(known))
    if (kind === 'text!' && props[prop] === undefined)
      findings.push({ ...at, message: `<${name}> needs "${prop}".`, advice: `Write <${name} ${prop}="…" …>.` });
  return findings;
}
