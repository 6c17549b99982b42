import { readLibraries } from './libraries.mjs';

// What the source imports by name, and the placed file that answers. The browser loads the placed file itself, so what
// libman.json names is what runs.
const files = { cytoscape: 'cytoscape/dist/cytoscape.esm.min.mjs' };

/** An esbuild plugin: imports of libraries become relative addresses under lib/. */
export const placedLibraries = {
  name: 'placed-libraries',
  setup(build) {
    const names = readLibraries().map((library) => library.name);
    build.onResolve({ filter: /^[a-z]/ }, ({ path, kind }) => {
      if (kind === 'entry-point') return undefined;
      const name = names.find((known) => path === known || path.startsWith(`${known}/`));
      if (name === undefined) return undefined;
      const file = files[path] ?? (path === 'lit-html' ? 'lit-html/lit-html.js' : path);
      return { path: `../lib/${file}`, external: true };
    });
  },
};
