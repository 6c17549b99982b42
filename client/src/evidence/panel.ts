import { render } from 'lit-html';
import type { Panel } from '../panels/panel.ts';
export const mountEvidence: Panel = (host) => { render('x', host); return () => render(null, host); };
