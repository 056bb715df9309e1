import { findPicture, planPictures, type Pictures } from '../sources/pictures.ts';
import { getSite } from './site.ts';

let planned: Pictures | undefined;

/**
 * The preview picture of an address, without base: its own, else its page's, else the home page's. While somebody writes there
 * are none.
 * @returns its file, without base, and its words
 */
export function getPicture(address: string): { file: string; alt: string } | undefined {
  if (import.meta.env.DEV) return undefined;
  planned ??= planPictures(getSite().content);
  return findPicture(planned, address);
}
