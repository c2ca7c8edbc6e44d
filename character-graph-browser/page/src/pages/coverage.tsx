import { useAllItems } from '../app/useAllItems';
import { Badge } from '../parts/badge';
import { Heading } from '../parts/heading';
import { Empty, Loading, Notice, Refused } from '../parts/notice';
import { Section } from '../parts/section';
import { Table } from '../parts/table';
import { counted, formatNumber } from '../parts/words';
import { PartNote } from './story/partNote';
import type { TableCoverage, TableCoverageStatus } from '../wire';

const STATES: Readonly<Record<TableCoverageStatus, { readonly word: string; readonly tone: 'good' | 'warn' | 'quiet' }>> = {
  WHOLE: { word: '✓ whole', tone: 'good' },
  PARTIAL: { word: '◐ in part', tone: 'warn' },
  ABSENT: { word: '✕ not there', tone: 'warn' },
  NOT_PERMITTED: { word: '✕ not permitted', tone: 'warn' },
  LEFT_OUT: { word: '– left out', tone: 'quiet' },
};

/** What was read of the data, and what was not. */
export function CoveragePage() {
  const list = useAllItems('/coverage');
  const gaps = list.items.filter(hasGap);
  return (
    <>
      <Heading title="What was read" />
      <p class="section-says">An answer such as “nobody uses it” holds only for what was read.</p>
      <PartNote />
      {list.refusal !== undefined ? <Refused refusal={list.refusal} again={list.again} /> : null}
      {list.items.length === 0 && !list.done ? <Loading what="Asking what was read" /> : null}
      {list.done && list.refusal === undefined && list.items.length === 0 ? <Empty>The graph does not say what was read.</Empty> : null}
      {list.items.length > 0 ? (
        <>
          <Section id="gaps" title="What was not read" count={gaps.length}>
            {gaps.length === 0 ? (
              <Notice>
                <p>All {counted(list.items.length, 'table')} were read whole.</p>
              </Notice>
            ) : (
              <ul class="coverage-gaps">
                {gaps.map((table) => (
                  <li key={table.table}>
                    <Badge tone={STATES[table.status].tone}>{STATES[table.status].word}</Badge> {sentence(table)}
                  </li>
                ))}
              </ul>
            )}
          </Section>
          <Section id="tables" title="All tables" count={list.items.length}>
            <Table
              label="What was read of each table"
              rows={list.items}
              keyOf={(table) => `${table.source} ${table.table}`}
              most={100}
              columns={[
                { title: 'Table', head: true, cell: ({ table }) => <code>{table}</code> },
                { title: 'Read', cell: ({ status }) => <Badge tone={STATES[status].tone}>{STATES[status].word}</Badge> },
                { title: 'Rows', numeric: true, cell: ({ rowsRead }) => formatNumber(rowsRead) },
                { title: 'Things', numeric: true, cell: ({ nodeRows }) => formatNumber(nodeRows) },
                { title: 'Links', numeric: true, cell: ({ edges }) => formatNumber(edges) },
                { title: 'Rows without either', numeric: true, cell: ({ nothingRows }) => formatNumber(nothingRows) },
                { title: 'Unresolved', numeric: true, cell: ({ unresolved }) => formatNumber(unresolved) },
              ]}
            />
          </Section>
        </>
      ) : null}
    </>
  );
}

function hasGap(table: TableCoverage): boolean {
  return table.status !== 'WHOLE' || table.missingColumns.length > 0 || table.unheldRows > 0 || table.unheldValues > 0;
}

/** What was not read of a table, in words. */
function sentence(table: TableCoverage): string {
  const parts = [statusSentence(table)];
  if (table.unheldRows > 0) {
    parts.push(`${counted(table.unheldRows, 'row')} could not be held.`);
  }
  if (table.unheldValues > 0) {
    parts.push(`${counted(table.unheldValues, 'value')} could not be held.`);
  }
  return parts.filter((part) => part !== '').join(' ');
}

function statusSentence({ table, status, missingColumns }: TableCoverage): string {
  switch (status) {
    case 'WHOLE':
      return missingColumns.length === 0 ? `The table ${table} was read.` : `The table ${table} was read without the columns ${missingColumns.join(', ')}.`;
    case 'PARTIAL':
      return missingColumns.length === 0
        ? `Only a part of the table ${table} was read.`
        : `The table ${table} was read without the ${missingColumns.length === 1 ? 'column' : 'columns'} ${missingColumns.join(', ')}, which the database does not have.`;
    case 'ABSENT':
      return `There is no table ${table} in the database, so nothing from it is here.`;
    case 'NOT_PERMITTED':
      return `The table ${table} may not be read with the rights of the loader, so nothing from it is here.`;
    case 'LEFT_OUT':
      return `The table ${table} was left out on purpose.`;
  }
}
