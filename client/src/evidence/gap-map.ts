import type { GapMap, GapMapCell, GapMapEnd } from '../api/evidence.ts';
import { counted } from '../words.ts';
import type { Empty } from './view.ts';

/** A table of evidence, ready to be looked up by row and column. A map without columns has one, with an empty id. */
export interface Grid {
  readonly rows: readonly GapMapEnd[];
  readonly columns: readonly { readonly id: string; readonly label: string }[];
  readonly cell: (row: string, column: string) => GapMapCell | undefined;
  /** How many rows and columns have no evidence at all under the filters. */
  readonly emptyRows: number;
  readonly emptyColumns: number;
}

export function gridOf(map: GapMap, hasColumns: boolean, empty: Empty = 'shown'): Grid {
  const key = (row: string | undefined, column: string | undefined): string => `${row ?? ''} ${column ?? ''}`;
  const cells = new Map(map.cells.map((cell) => [key(cell.row?.id, cell.column?.id), cell]));
  const [filled, filledColumns] = [new Set(map.cells.map((cell) => cell.row?.id)), new Set(map.cells.map((cell) => cell.column?.id))];
  const kept = <T extends { readonly id: string }>(ends: readonly T[], known: ReadonlySet<string | undefined>): readonly T[] => (empty === 'shown' ? ends : ends.filter((end) => known.has(end.id)));
  return {
    rows: kept(map.rows, filled), columns: hasColumns ? kept(map.columns, filledColumns) : [{ id: '', label: 'Evidence' }], cell: (row, column) => cells.get(key(row, column)),
    emptyRows: map.rows.filter((row) => !filled.has(row.id)).length,
    emptyColumns: hasColumns ? map.columns.filter((column) => !filledColumns.has(column.id)).length : 0,
  };
}

/** What a cell counts, in words. Where all that is there names no source, no number of works is told: it is unknown. */
export function cellSays({ documents, works, unknownWorks }: Pick<GapMapCell, 'documents' | 'works' | 'unknownWorks'>): { readonly documents: string; readonly works: string } {
  const known = counted(works, 'different work', 'different works');
  const unknown = `${counted(unknownWorks, 'document names', 'documents name')} no source for some of it, whose independence is unknown`;
  return {
    documents: counted(documents, 'document', 'documents'),
    works: unknownWorks === 0 ? known : works === 0 ? 'independence unknown: no source named' : `${known} named, and ${unknown}`,
  };
}

/** The key of a cell as it stands in the address, and back. */
export function cellKey(row: string, column: string): string {
  return column === '' ? row : `${row} ${column}`;
}

export function cellEnds(key: string): { readonly row: string; readonly column: string } {
  const [row = '', column = ''] = key.split(' ');
  return { row, column };
}
