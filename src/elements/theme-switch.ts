import { announce } from './announce.ts';

const THEMES = ['system', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];
const NAMES: Record<Theme, string> = { system: 'as the system', light: 'light', dark: 'dark' };

/** Steps through the themes: as the system, light, dark. The choice stays on this device. */
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button) return;
    label(button, current());
    button.addEventListener('click', () => {
      const next = THEMES[(THEMES.indexOf(current()) + 1) % THEMES.length] ?? 'system';
      choose(next);
      label(button, next);
      announce(`Theme: ${NAMES[next]}`);
    });
  }
}

function current(): Theme {
  const theme = document.documentElement.dataset['theme'];
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

function choose(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  try {
    if (theme === 'system') localStorage.removeItem('theme');
    else localStorage.setItem('theme', theme);
  } catch {
    // Storage is closed to us: the choice holds for this page.
  }
}

function label(button: HTMLButtonElement, theme: Theme): void {
  const text = `Theme: ${NAMES[theme]}`;
  button.setAttribute('aria-label', text);
  button.title = text;
}

customElements.define('theme-switch', ThemeSwitch);
