import type { APIRoute } from 'astro';
import { getFeed } from '../notes/get-feed.ts';

// A route with a parameter, so that there is none where no history tells the changes.
export const getStaticPaths = () => {
  const text = getFeed();
  return text === undefined ? [] : [{ params: { feed: 'feed' }, props: { text } }];
};

/** The changes of the notes, for feed readers. */
export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
