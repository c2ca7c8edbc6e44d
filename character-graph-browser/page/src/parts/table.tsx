import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { GraphEdge } from '../wire';
import { WhyContent } from './why';

/** A column of a table. */
export interface Column<T> {
  readonly title: string;
  readonly cell: (row: T) => ComponentChildren;
  /** Numbers stand at the right. */
  readonly numeric?: boolean;
  /** Whether the cell heads its row. */
  readonly head?: boolean;
}

interface TableProps<T> {
  /** What the table lists, for readers of the screen. */
  readonly label: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
  /** What a row is called, for the button that explains it. */
  readonly nameOf?: (row: T) => string;
  /** Why a row is there; opens below it. */
  readonly why?: (row: T) => { readonly because: readonly string[]; readonly edges?: readonly GraphEdge[] };
  /** How many rows are shown before the reader asks for all. */
  readonly most?: number;
  /** Whether the titles of the columns are for readers of the screen only, and the columns stand alike in every such table. */
  readonly plain?: boolean;
}

/** A table that becomes a list of cards on a narrow screen. */
export function Table<T>({ label, columns, rows, keyOf, nameOf, why, most = 25, plain = false }: TableProps<T>) {
  const [all, setAll] = useState(false);
  const shown = all || rows.length <= most + 5 ? rows : rows.slice(0, most);
  return (
    <>
      <table class={plain ? 'table table-plain' : 'table'} role="table" aria-label={label}>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th key={column.title} scope="col" role="columnheader" class={column.numeric ? 'numeric' : undefined}>
                {column.title}
              </th>
            ))}
            {why ? (
              <th scope="col" role="columnheader" class="table-why">
                <span class="hidden">Why it is here</span>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {shown.map((row) => (
            <Row key={keyOf(row)} row={row} id={keyOf(row)} columns={columns} {...(why ? { why } : {})} {...(nameOf ? { nameOf } : {})} />
          ))}
        </tbody>
      </table>
      {shown.length < rows.length ? (
        <button type="button" class="button more" onClick={() => setAll(true)}>
          Show all {rows.length}
        </button>
      ) : null}
    </>
  );
}

type RowProps<T> = Pick<TableProps<T>, 'columns' | 'why' | 'nameOf'> & { readonly row: T; readonly id: string };

function Row<T>({ row, id, columns, why, nameOf }: RowProps<T>) {
  const [open, setOpen] = useState(false);
  const panel = `why-${label(id)}`;
  return (
    <>
      <tr role="row" class={open ? 'row-open' : undefined}>
        {columns.map((column) =>
          column.head ? (
            <th key={column.title} scope="row" role="rowheader">
              {column.cell(row)}
            </th>
          ) : (
            <td key={column.title} role="cell" data-title={column.title} class={column.numeric ? 'numeric' : undefined}>
              {column.cell(row)}
            </td>
          ),
        )}
        {why ? (
          <td role="cell" class="table-why">
            <button type="button" class="why-button" aria-expanded={open} aria-controls={open ? panel : undefined} onClick={() => setOpen(!open)}>
              Why<span class="hidden"> is {nameOf ? nameOf(row) : 'this'} here</span>?
            </button>
          </td>
        ) : null}
      </tr>
      {why && open ? (
        <tr role="row" class="row-why" id={panel}>
          <td role="cell" colSpan={columns.length + 1}>
            <WhyContent {...why(row)} />
          </td>
        </tr>
      ) : null}
    </>
  );
}

/** An id that can stand in an attribute that lists ids. */
function label(id: string): string {
  return id.replace(/[^A-Za-z0-9_-]/g, '_');
}
