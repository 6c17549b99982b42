const key = 'framework-graph.theme';
const themes = ['auto', 'light', 'dark'] as const;
type Theme = (typeof themes)[number];

const says: Readonly<Record<Theme, string>> = { auto: 'automatic', light: 'light', dark: 'dark' };

/** A button that goes through light, dark and whatever the system prefers. The choice is kept in this browser. */
export function mountTheme(button: HTMLButtonElement): void {
  let theme: Theme = 'auto';
  try {
    theme = themes.find((each) => each === localStorage.getItem(key)) ?? 'auto';
  } catch {
    // A browser that refuses storage follows the system.
  }
  const apply = (): void => {
    if (theme === 'auto') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
    button.textContent = `Colours: ${says[theme]}`;
    document.dispatchEvent(new Event('themechange'));
  };
  button.addEventListener('click', () => {
    theme = themes[(themes.indexOf(theme) + 1) % themes.length]!;
    try {
      localStorage.setItem(key, theme);
    } catch {
      // Then the choice holds until the page is left.
    }
    apply();
  });
  apply();
}
