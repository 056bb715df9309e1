import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { getContent } from '../sources/kept-content.ts';
import { planPictures } from '../sources/pictures.ts';
import { drawPictures, type DrawnPictures } from './draw-pictures.ts';

const CACHE = '.generated/pictures';

/**
 * Draws the preview pictures while Astro builds the pages, and puts them beside these. `npm run dev` draws none.
 * Where they cannot be drawn the build goes on with a warning: the site reads the same, only its links show no picture.
 */
export function makePictures(): AstroIntegration {
  let drawing: Promise<DrawnPictures | Error> | undefined;
  return {
    name: 'podbook:make-pictures',
    hooks: {
      'astro:build:start': () => {
        const { content } = getContent();
        const pictures = new Map([...planPictures(content).values()].map((picture) => [picture.file, picture]));
        drawing = drawPictures([...pictures.values()], content.site?.title ?? '', CACHE).catch(asError);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const result = await drawing;
        if (result === undefined) return;
        if (result instanceof Error) {
          logger.warn(`No preview pictures: ${result.message}. Pages name them all the same: do not publish this build.`);
          return;
        }
        const { paths, drawn, lacking } = result;
        for (const [file, path] of paths) copy(path, join(fileURLToPath(dir), file));
        if (lacking.length > 0)
          logger.warn(`No face of ours has these letters, so pictures leave them out: ${lacking.join(' ')}`);
        logger.info(`${paths.size} preview pictures, ${drawn} of them drawn now.`);
      },
    },
  };
}

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
