import { readLibraries } from './libraries.mjs';

// What the source imports by name, and the placed file that answers. The browser loads the placed file itself, so what
// libman.json names is what runs.
const files = { cytoscape: 'cytoscape/dist/cytoscape.esm.min.mjs' };

/** An esbuild plugin: imports of libraries become relative addresses under lib/. */
export const placedLibraries = {
  name: 'placed-libraries',
  setup(build) {
    const libraries = readLibraries();
    build.onResolve({ filter: /^[a-z]/ }, ({ path, kind }) => {
      if (kind === 'entry-point') return undefined;
      const library = libraries.find(({ name }) => path === name || path.startsWith(`${name}/`));
      if (library === undefined) return undefined;
      const file = files[path] ?? (path === 'lit-html' ? 'lit-html/lit-html.js' : path);
      // The browser would find nothing there, and the page would stay blank.
      if (!library.files.some((placed) => file === `${library.name}/${placed}`)) return { errors: [{ text: `libman.json does not name the file ${file}` }] };
      return { path: `../lib/${file}`, external: true };
    });
  },
};
