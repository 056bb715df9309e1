import type { APIRoute } from 'astro';
import { makeIndexTwin, makeNoticesTwin, makeTwins } from '../../markdown/site-twins.ts';
import { getIndex } from '../../notes/get-index.ts';
import { notices, trademarks } from '../../notes/notices.ts';
import { getSite } from '../../notes/site.ts';

// The Markdown of a page lies beside it: /inspecting/logs/index.md.
export function getStaticPaths() {
  const { navigation, content } = getSite();
  const twins = new Map([
    ...makeTwins(navigation, content),
    ['/a-z/', makeIndexTwin(getIndex())],
    ['/notices/', makeNoticesTwin(notices, trademarks)],
  ]);
  return [...twins].map(([address, text]) => ({ params: { page: address.slice(1, -1) }, props: { text } }));
}

/** A page as Markdown. */
export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
