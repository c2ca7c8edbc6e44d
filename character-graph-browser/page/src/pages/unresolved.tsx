import { usePlace } from '../app/session';
import { useAllItems } from '../app/useAllItems';
import { Heading } from '../parts/heading';
import { labelOfId } from '../parts/kinds';
import { Link } from '../parts/link';
import { IdLink } from '../parts/nodeLink';
import { Empty, Loading, Notice, Refused } from '../parts/notice';
import { Section } from '../parts/section';
import { Table } from '../parts/table';
import { UnresolvedTable } from '../parts/unresolved';
import { counted, formatNumber, UNRESOLVED_REASONS } from '../parts/words';
import { PartNote } from './story/partNote';
import { useNames } from './story/useNames';
import type { UnresolvedReference, UnresolvedReferenceReason } from '../wire';

const REASONS: readonly UnresolvedReferenceReason[] = ['DANGLING', 'MALFORMED', 'AMBIGUOUS', 'OUT_OF_SCOPE'];

/** References that lead nowhere, by reason and table, and who still points at what is gone. */
export function UnresolvedPage() {
  const { params } = usePlace();
  const list = useAllItems('/unresolved');
  const reason = REASONS.find((one) => one === params['reason']);
  const table = params['table'] ?? '';
  useNames(list.items.flatMap(({ owner }) => (owner === undefined ? [] : [owner])));
  const shown = list.items.filter((item) => (reason === undefined || item.reason === reason) && (table === '' || item.table === table));
  return (
    <>
      <Heading title="Unresolved references" />
      <p class="section-says">Places in the data that name something which is not there, or which cannot be read. They are no links, and no question counts them.</p>
      <PartNote />
      {list.refusal !== undefined ? <Refused refusal={list.refusal} again={list.again} /> : null}
      {list.items.length === 0 && !list.done ? <Loading what="Asking for unresolved references" /> : null}
      {list.done && list.refusal === undefined && list.items.length === 0 ? <Empty>Every reference leads somewhere.</Empty> : null}
      {list.items.length > 0 ? (
        <>
          {list.cut ? (
            <Notice tone="warn">
              <p>
                The first {formatNumber(list.items.length)} of {formatNumber(list.total ?? 0)} are shown.
              </p>
            </Notice>
          ) : null}
          <Counts items={list.items} />
          <Gone items={list.items.filter((item) => item.reason === 'DANGLING')} />
          <Section
            id="all"
            title={reason === undefined ? 'All of them' : UNRESOLVED_REASONS[reason].short}
            count={shown.length}
            {...(table === '' ? {} : { says: `In the table ${table}.` })}
            aside={
              reason === undefined && table === '' ? null : (
                <Link to={['unresolved']} params={{ section: 'all' }} class="button">
                  Show all
                </Link>
              )
            }
          >
            <UnresolvedTable items={shown} />
          </Section>
        </>
      ) : null}
    </>
  );
}

/** How many there are, by table and reason; each number leads to them. */
function Counts({ items }: { readonly items: readonly UnresolvedReference[] }) {
  const reasons = REASONS.filter((reason) => items.some((item) => item.reason === reason));
  const tables = [...new Set(items.map((item) => item.table))].sort();
  return (
    <Section id="counts" title="By table and reason">
      <Table
        label="Unresolved references by table and reason"
        rows={tables}
        keyOf={(table) => table}
        most={60}
        columns={[
          { title: 'Table', head: true, cell: (table) => <code>{table}</code> },
          ...reasons.map((reason) => ({
            title: UNRESOLVED_REASONS[reason].short,
            numeric: true,
            cell: (table: string) => {
              const count = items.filter((item) => item.table === table && item.reason === reason).length;
              return count === 0 ? (
                <span class="quiet">0</span>
              ) : (
                <Link to={['unresolved']} params={{ reason, table, section: 'all' }} label={`${count}: ${UNRESOLVED_REASONS[reason].short}, in ${table}`}>
                  {formatNumber(count)}
                </Link>
              );
            },
          })),
        ]}
      />
    </Section>
  );
}

/** What is gone, and who still points at it. */
function Gone({ items }: { readonly items: readonly UnresolvedReference[] }) {
  const gone = new Map<string, UnresolvedReference[]>();
  for (const item of items) {
    const names = item.missing.length > 0 ? item.missing.map(labelOfId) : [item.text];
    for (const name of names) {
      gone.set(name, [...(gone.get(name) ?? []), item]);
    }
  }
  if (gone.size === 0) {
    return null;
  }
  return (
    <Section id="gone" title="Who still points at what is gone?" count={gone.size} says="What is named, but is not in the data, and who names it.">
      <Table
        label="What is gone, and who points at it"
        rows={[...gone]}
        keyOf={([name]) => name}
        columns={[
          { title: 'What is gone', head: true, cell: ([name]) => name },
          { title: 'Who points at it', cell: ([, references]) => <Owners references={references} /> },
          { title: 'Where', cell: ([, references]) => [...new Set(references.map((reference) => reference.table))].join(', ') },
        ]}
      />
    </Section>
  );
}

function Owners({ references }: { readonly references: readonly UnresolvedReference[] }) {
  const owners = [...new Set(references.flatMap(({ owner }) => (owner === undefined ? [] : [owner])))];
  const rows = references.filter(({ owner }) => owner === undefined).length;
  return (
    <ul class="inline-list">
      {owners.map((owner) => (
        <li key={owner}>
          <IdLink id={owner} />
        </li>
      ))}
      {rows === 0 ? null : <li class="quiet">{counted(rows, 'row')} that {rows === 1 ? 'is' : 'are'} no thing of its own</li>}
    </ul>
  );
}
