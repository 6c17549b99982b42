/** Opens what is folded away before the page is printed; it would be missing on paper. Answers how to stop. */
export function unfoldForPrint(host: HTMLElement): () => void {
  const unfold = (): void => host.querySelectorAll('details').forEach((each) => { each.open = true; });
  addEventListener('beforeprint', unfold);
  return () => removeEventListener('beforeprint', unfold);
}
