import { checkedWith } from '../sources/kubernetes.ts';
import type { Note } from '../sources/note.ts';

/** What a note's commands and manifests were checked with, in one sentence; undefined when it holds neither. */
export function sayChecked({ fences, components }: Pick<Note, 'fences' | 'components'>): string | undefined {
  const checked = fences.filter(({ fence }) => fence.unchecked === undefined && !fence.template);
  const hasCommands = checked.some(({ fence, text }) => ['console', 'sh'].includes(fence.language) && /\bkubectl\b/.test(text));
  const hasManifests =
    components.some(({ name }) => name === 'Manifest') ||
    checked.some(({ fence, text }) => fence.language === 'yaml' && (fence.part !== undefined || /^apiVersion:/m.test(text)));
  const parts = [
    ...(hasCommands ? [`commands checked with kubectl ${checkedWith.kubectl}`] : []),
    ...(hasManifests ? [`manifests ${hasCommands ? '' : 'checked '}against the API of ${checkedWith.api}`] : []),
  ].join(', ');
  return parts === '' ? undefined : `${parts.charAt(0).toUpperCase()}${parts.slice(1)}.`;
}
