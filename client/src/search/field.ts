import type { Store } from '../state.ts';
import type { View } from '../view.ts';
import { wordsOf } from './view.ts';

/** The field in the header: it leads to what is found, and shows what is searched for there. */
export function mountSearchField(form: HTMLFormElement, view: Store<View>, again: () => void): void {
  const field = form.querySelector<HTMLInputElement>('[type="search"]')!;
  field.value = view.get().words;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const before = view.get();
    const words = wordsOf(field.value);
    view.set({ page: 'search', words, selected: '', ...(words !== before.words && { kind: '' }) });
    if (before.page === 'search' && before.words === words) again();
  });
  view.subscribe((now, before) => { if (now.words !== before.words) field.value = now.words; });
}
