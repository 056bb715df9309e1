import type { Page } from '@playwright/test';

/** What is wrong with the drawings of a page, as the browser lays them out: texts out of their boxes, too small or too faint. */
export function faultsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    /** Any CSS colour as relative luminance (WCAG 2.2). */
    const luminance = (colour: string): number => {
      if (!context) return 0;
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0] = [...context.getImageData(0, 0, 1, 1).data].map((byte) =>
        byte <= 10.31475 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const contrast = (a: string, b: string): number => {
      const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
      return (light + 0.05) / (dark + 0.05);
    };
    const holds = (outer: DOMRect, x: number, y: number): boolean =>
      outer.left <= x && x <= outer.right && outer.top <= y && y <= outer.bottom;
    const contains = (outer: DOMRect, each: DOMRect): boolean =>
      holds(outer, each.left + 0.5, each.top + 0.5) && holds(outer, each.right - 0.5, each.bottom - 0.5);
    /** What the letters fill, without the space that a line of text has above and below them. */
    const inner = ({ x, y, width, height }: DOMRect): DOMRect => new DOMRect(x + 1, y + height / 4, width - 2, height / 2);
    const meet = (a: DOMRect, b: DOMRect): boolean =>
      a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    /** Points on a path, two units from each other, where they stand on the screen; none where it jumps. */
    const pointsOn = (path: SVGPathElement): DOMPoint[] => {
      const place = path.getScreenCTM() ?? new DOMMatrix();
      const count = Math.ceil(path.getTotalLength() / 2);
      return Array.from({ length: count + 1 }, (_, i) => path.getPointAtLength(2 * i).matrixTransform(place));
    };
    const faults: string[] = [];
    for (const svg of document.querySelectorAll<SVGSVGElement>('.d-svg')) {
      if (svg.getBoundingClientRect().width === 0) continue; // the home page shows one of two
      const name = svg.querySelector(':scope > title')?.textContent ?? '';
      const add = (what: string): number => faults.push(`${name}: ${what}`);
      if (name === '' || !svg.querySelector(':scope > desc')?.textContent) add('no title or no description');
      const frame = svg.getBoundingClientRect();
      const scale = frame.width / svg.viewBox.baseVal.width;
      const ground = getComputedStyle(svg.closest('.plate') ?? document.body).backgroundColor;
      const areas = [...svg.querySelectorAll('.d-box, .d-group')].map((area) => ({
        ...{ area, place: area.getBoundingClientRect(), fill: getComputedStyle(area).fill },
      }));
      /** The areas below the middle of a thing, from back to front. */
      const below = (thing: Element) => {
        const { left, top, width, height } = thing.getBoundingClientRect();
        return areas.filter(
          ({ area, place }) =>
            area !== thing &&
            (area.compareDocumentPosition(thing) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
            holds(place, left + width / 2, top + height / 2),
        );
      };
      const fillBelow = (thing: Element): string => below(thing).findLast(({ fill }) => fill !== 'none')?.fill ?? ground;
      const texts = [...svg.querySelectorAll('text')];
      const ways = [...svg.querySelectorAll<SVGPathElement>('.d-arrow, .d-wire, .d-life, .d-leader')].flatMap(pointsOn);
      for (const [index, text] of texts.entries()) {
        const words = text.textContent;
        const place = text.getBoundingClientRect();
        const box = below(text).findLast(({ area }) => area.matches('.d-box'))?.place ?? frame;
        if (!contains(box, place) || !contains(frame, place)) add(`"${words}" leaves its box`);
        const core = inner(place);
        for (const other of texts.slice(0, index))
          if (meet(core, inner(other.getBoundingClientRect()))) add(`"${words}" covers "${other.textContent}"`);
        if (ways.some(({ x, y }) => holds(core, x, y))) add(`"${words}" stands on a line`);
        for (const each of [text, ...text.querySelectorAll('tspan')]) {
          const style = getComputedStyle(each);
          if (Number.parseFloat(style.fontSize) * scale < 11) add(`"${words}" has ${style.fontSize} at a scale of ${scale}`);
          const found = contrast(style.fill, fillBelow(text));
          if (found < 4.5) add(`"${words}" has a contrast of ${found.toFixed(2)}`);
        }
      }
      for (const shape of svg.querySelectorAll('.d-box, .d-wire, .d-arrow, .d-ring')) {
        const found = contrast(getComputedStyle(shape).stroke, fillBelow(shape));
        if (found < 3) add(`the line of ${shape.getAttribute('class') ?? ''} has a contrast of ${found.toFixed(2)}`);
      }
    }
    return [...new Set(faults)];
  });
}
