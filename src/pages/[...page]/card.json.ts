import type { APIRoute } from 'astro';
import { getCards, type PageCards } from '../../notes/cards.ts';

// Beside each page, not in it: only who rests on a link to the page asks for its words.
export const getStaticPaths = () =>
  [...getCards()].map(([address, props]) => ({ params: { page: address.slice(1, -1) }, props }));

/** What links to the page show of it. */
export const GET: APIRoute<PageCards> = ({ props }) => new Response(JSON.stringify(props));
