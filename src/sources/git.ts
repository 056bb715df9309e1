import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { contentPath } from './content-folder.ts';

const MOST = 256 * 1024 * 1024; // bytes of an answer

/** What git answers about the content folder; undefined where there is no git, no repository, or it fails. Paths are relative to the folder. */
export function git(...words: string[]): string | undefined {
  if (!existsSync(contentPath())) return undefined;
  const { status, stdout } = spawnSync('git', ['-C', contentPath(), '-c', 'core.quotePath=false', ...words], {
    encoding: 'utf8',
    maxBuffer: MOST,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return status === 0 ? stdout : undefined;
}
