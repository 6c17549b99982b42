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

finish().catch((error: unknown) => {
  history.replaceState(null, '', location.pathname);
  document.title = 'Not signed in – FrameworkGraph';
  says.setAttribute('role', 'alert');
  says.textContent = `You are not signed in: ${error instanceof Error ? error.message : String(error)}. What you typed before is still kept in this browser.`;
});
