import { contentPath } from './content-folder.ts';
import { git } from './git.ts';

/**
 * Where an address that is gone stood in the newest commit that had it: `content/notes/start/old.mdx:12`, and the commit that
 * took it away, if one did. Without the repository's history, undefined.
 */
export function lastPlaceOf(address: string): string | undefined {
  const [page = '', id] = address.split('#');
  const file = `notes${page.slice(0, -1)}.mdx`;
  const mark = id === undefined ? undefined : `#${id}`;
  return placeIn('HEAD', file, mark) ?? placeBefore(file, mark);
}

/** In the commit before the one that took it away. */
function placeBefore(file: string, mark: string | undefined): string | undefined {
  const search = mark === undefined ? ['--diff-filter=D'] : [`-S${mark}`];
  const found = git('log', '-1', '--format=%H %h %as %s', ...search, '--', file)?.trim();
  const [, hash = '', short, date, subject] = /^(\S+) (\S+) (\S+) (.*)$/.exec(found ?? '') ?? [];
  const place = placeIn(`${hash}^`, file, mark);
  return place === undefined ? undefined : `${place}, before commit ${short ?? ''} of ${date ?? ''} (“${subject ?? ''}”)`;
}

function placeIn(commit: string, file: string, mark: string | undefined): string | undefined {
  if (commit === '^') return undefined;
  const text = git('show', `${commit}:./${file}`);
  if (text === undefined) return undefined;
  if (mark === undefined) return contentPath(file);
  const line = text
    .split('\n')
    .findIndex((each) => new RegExp(`(?:\\{${mark}|\\bid="?${mark.slice(1)})(?![a-z0-9-])`).test(each));
  return line < 0 ? undefined : `${contentPath(file)}:${line + 1}`;
}
