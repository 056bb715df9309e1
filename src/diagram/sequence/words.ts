import type { Sequence } from './model.ts';

/** A sequence as sentences, one a step. */
export function sequenceWords({ actors, steps }: Sequence): string[] {
  const name = (index: number) => actors[index]?.name ?? '';
  const about = actors.filter(({ sub }) => sub.length > 0).map(({ name: who, sub }) => `${who}: ${sub.join(', ')}.`);
  const told = steps.map((step) => {
    if (step.kind === 'note') return sentence(step.text);
    if (step.from === step.to) return sentence(`${name(step.from)}: ${step.label}`);
    const way = `${name(step.from)} ${step.reply ? 'back to' : 'to'} ${name(step.to)}`;
    return sentence(step.label === '' ? way : `${way}: ${step.label}`);
  });
  return [...about, ...told];
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
