import type { UnresolvedReference } from '../wire';
import { Badge } from './badge';
import { IdLink } from './nodeLink';
import { Table } from './table';
import { UNRESOLVED_REASONS } from './words';

/** References that point nowhere, with where they stand. */
export function UnresolvedTable({ items, label = 'Unresolved references' }: { readonly items: readonly UnresolvedReference[]; readonly label?: string }) {
  return (
    <Table
      label={label}
      rows={items}
      keyOf={(item) => `${item.table} ${item.rowId} ${item.path} ${item.reason}`}
      columns={[
        {
          title: 'Text',
          head: true,
          cell: (item) => <code>{item.text}</code>,
        },
        {
          title: 'What is wrong',
          cell: (item) => (
            <>
              <Badge tone="warn">{UNRESOLVED_REASONS[item.reason].short}</Badge> <span class="quiet">{UNRESOLVED_REASONS[item.reason].sentence}</span>
            </>
          ),
        },
        { title: 'Stands at', cell: (item) => (item.owner === undefined ? '–' : <IdLink id={item.owner} />) },
        {
          title: 'Table, row, path',
          cell: (item) => (
            <code>
              {item.table} {item.rowId} {item.path}
            </code>
          ),
        },
      ]}
    />
  );
}
