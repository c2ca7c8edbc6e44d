import { useSource } from '../../app/session';
import { useAllItems } from '../../app/useAllItems';
import { IdLink } from '../../parts/nodeLink';
import { Loading, Refused } from '../../parts/notice';
import { useSome } from '../../parts/some';
import type { Finding, NodeId } from '../../wire';
import { SEVERITIES, SeverityMark } from './severity';
import { useNames } from './useNames';

interface FindingsAboutProps {
  /** The node that the page is about. */
  readonly subject: NodeId;
  /** The nodes that belong to it. */
  readonly parts: readonly NodeId[];
  /** All of them in words. */
  readonly what: string;
}

/** What the checks found about a node and its parts. */
export function FindingsAbout(props: FindingsAboutProps) {
  return useSource().answers('/findings') ? <Found {...props} /> : <NotChecked />;
}

/** Stands where a page holds a part of a studio, which is not checked. */
export function NotChecked() {
  return <p>This page holds a part of the studio. Checks need the whole, so nothing was checked.</p>;
}

function Found({ subject, parts, what }: FindingsAboutProps) {
  const ids = new Set<string>([subject, ...parts]);
  const list = useAllItems('/findings');
  const found = SEVERITIES.flatMap((severity) => list.items.filter((finding) => finding.severity === severity && finding.nodes.some((id) => ids.has(id))));
  const [shown, more] = useSome(found, 15);
  useNames(shown.flatMap(({ nodes }) => nodes));
  if (list.refusal !== undefined) {
    return <Refused refusal={list.refusal} again={list.again} />;
  }
  if (!list.done && found.length === 0) {
    return <Loading what="Looking for findings" />;
  }
  if (found.length === 0) {
    return <p>The checks found nothing about {what}.</p>;
  }
  return (
    <>
      <ul class="findings">
        {shown.map((finding, i) => (
          <FindingItem key={i} finding={finding} without={subject} />
        ))}
      </ul>
      {more}
    </>
  );
}

/** A finding: how serious, what, where, and what to do. */
export function FindingItem({ finding, without }: { readonly finding: Finding; readonly without?: NodeId }) {
  const others: NodeId[] = finding.nodes.filter((id) => id !== without);
  const place = [finding.table, finding.rowId, finding.path].filter((part) => part !== undefined && part !== '');
  return (
    <li class={`finding finding-${finding.severity}`}>
      <p class="finding-message">
        <SeverityMark severity={finding.severity} /> {messageOf(finding)}
      </p>
      <p class="finding-remedy">
        <strong>What to do:</strong> {finding.remedy}
      </p>
      <p class="finding-about">
        {others.map((id) => (
          <IdLink key={id} id={id} />
        ))}
        <span class="quiet">
          rule <code>{finding.rule}</code>
          {place.length === 0 ? '' : ', at '}
          {place.length === 0 ? null : <code>{place.join(' ')}</code>}
        </span>
      </p>
    </li>
  );
}

/** The sentence of a finding without the ids of its nodes, which stand below it as links. */
function messageOf({ message, nodes }: Finding): string {
  return nodes.reduce((text, id) => text.replaceAll(` [${id}]`, ''), message);
}
