import { announce } from './announce.ts';
import { copy } from './copy.ts';

const SHOWN = 2000; // ms that "Copied" stands

/** Copies the code of its plate: in a console only the commands, without prompts and outputs. */
class CopyButton extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    button?.addEventListener('click', () => void this.#copy(button));
  }

  async #copy(button: HTMLButtonElement): Promise<void> {
    const texts = this.#texts();
    const done = await copy(texts.join('\n'));
    if (!done) {
      announce('Copying is not allowed here. Select the text instead.');
      return;
    }
    announce(sayWhat(texts.length, this.closest('.console') !== null));
    const label = button.textContent;
    if (button.dataset['copied'] !== undefined) return;
    button.dataset['copied'] = '';
    button.textContent = 'Copied';
    setTimeout(() => {
      delete button.dataset['copied'];
      button.textContent = label;
    }, SHOWN);
  }

  /** The command beside the button, or every command of the plate, or its whole code. */
  #texts(): string[] {
    const row = this.closest('.row');
    const scope = row ?? this.closest('.plate');
    const commands = [...(scope?.querySelectorAll('.command') ?? [])];
    const codes = commands.length > 0 ? commands : [...(scope?.querySelectorAll('pre code') ?? [])];
    return codes.map((code) => code.textContent.replace(/\n$/, ''));
  }
}

function sayWhat(count: number, isConsole: boolean): string {
  if (!isConsole) return 'Code copied';
  return count === 1 ? 'Command copied' : `${count} commands copied`;
}

customElements.define('copy-button', CopyButton);
