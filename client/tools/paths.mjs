import { fileURLToPath } from 'node:url';

const client = new URL('..', import.meta.url);
const at = (path) => fileURLToPath(new URL(path, client));

export const clientDir = at('.');
export const manifest = at('libman.json');
export const lockFile = at('package-lock.json');
export const modules = at('node_modules/');
export const placed = at('lib/');
export const publicDir = at('public/');
export const testOut = at('dist/test/');

/** Where the server looks for the page; FRAMEWORKGRAPH_WWWROOT puts it elsewhere. */
export const webRoot = process.env.FRAMEWORKGRAPH_WWWROOT ?? at('../src/FrameworkGraph.Server/wwwroot/');
