// The page that the issuer sends its visitors back to: fetches their tokens and gives them the view that they came from.
import { readAccess } from './api/access.ts';
import { openSession, type Return } from './account/session.ts';

const says = document.getElementById('says')!;

async function finish(): Promise<void> {
  const { signIn } = await readAccess();
  if (!signIn) throw new Error('this server has no sign-in');
  const user = await (await openSession(signIn)).signinCallback();
  location.replace(placeOf(user?.state));
}

/** A view of this page and nothing else. */
function placeOf(state: unknown): string {
  const to = (state as Partial<Return> | undefined)?.to;
  return typeof to === 'string' && /^\/(?![/\\])/.test(to) ? to : '/';
}

/** The issuer's own words where it said why; otherwise what most likely happened. */
function why(error: unknown): string {
  const { error_description: described, error: code } = error as { error_description?: string | null; error?: string | null };
  if (code) return `the issuer said “${described ?? code}”`;
  const message = error instanceof Error ? error.message : String(error);
  return /state/.test(message) ? 'this sign-in did not begin in this tab, or it took too long. Begin again' : message;
}

finish().catch((error: unknown) => {
  history.replaceState(null, '', location.pathname);
  document.title = 'Not signed in – FrameworkGraph';
  document.querySelector('h1')!.textContent = 'Not signed in';
  says.setAttribute('role', 'alert');
  says.textContent = `You are not signed in: ${why(error)}. What you typed before is still kept in this browser.`;
});
