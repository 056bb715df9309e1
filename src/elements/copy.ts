/** Puts a text on the clipboard; answers whether it is there. Without the right to (an insecure address, a refusal) it is not. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** The old way, for pages served without https. */
function copyBySelection(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'announcer';
  const focused = document.activeElement;
  // Around an open dialog all is inert: there the text would not be selected, and yet be said to be copied.
  (focused?.closest('dialog, [popover]') ?? document.querySelector('dialog[open]') ?? document.body).append(area);
  area.select();
  // Deprecated, and the only way left on an address without https.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const done = document.execCommand('copy');
  area.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return done;
}
