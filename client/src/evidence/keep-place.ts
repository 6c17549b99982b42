/** Redraws so that what has the focus stays where it is on the screen, though the column it stands in gets narrower or wider. */
export function keepingPlace(host: HTMLElement, draw: () => void): void {
  const focused = document.activeElement;
  const held = focused instanceof HTMLElement && host.contains(focused) ? focused : null;
  const before = held?.getBoundingClientRect().top ?? 0;
  draw();
  if (held?.isConnected) scrollBy({ top: held.getBoundingClientRect().top - before, behavior: 'instant' });
}
