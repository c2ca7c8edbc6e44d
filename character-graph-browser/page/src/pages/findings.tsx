import { router } from '../app/router';
import { usePlace, useSource } from '../app/session';
import { useAllItems } from '../app/useAllItems';
import { Heading } from '../parts/heading';
import { Link } from '../parts/link';
import { Empty, Loading, Notice, Refused } from '../parts/notice';
import { useSome } from '../parts/some';
import { formatNumber, plainWord } from '../parts/words';
import type { Finding, Severity } from '../wire';
import { FindingItem, NotChecked } from './story/findingsAbout';
import { useNames } from './story/useNames';
import { SEVERITIES, SeverityMark } from './story/severity';

/** How many findings of a rule are shown before the reader asks for all. */
const FIRST = 15;

/** What the checks found, by severity and rule, with what to do. */
export function FindingsPage() {
  return (
    <>
      <Heading title="Findings" />
      {useSource().answers('/findings') ? <Findings /> : <NotChecked />}
    </>
  );
}

function Findings() {
  const { params } = usePlace();
  const list = useAllItems('/findings');
  const severity = SEVERITIES.find((one) => one === params['severity']);
  const rule = params['rule'] ?? '';
  const shown = list.items.filter((finding) => (severity === undefined || finding.severity === severity) && (rule === '' || finding.rule === rule));
  return (
    <>
      <p class="section-says">What the checks found in the data, how serious it is, and what to do.</p>
      {list.refusal !== undefined ? <Refused refusal={list.refusal} again={list.again} /> : null}
      {list.items.length === 0 && !list.done ? <Loading what="Asking for findings" /> : null}
      {list.done && list.refusal === undefined && list.items.length === 0 ? <Empty>The checks found nothing.</Empty> : null}
      {list.items.length > 0 ? (
        <>
          <FindingFilters items={list.items} severity={severity} rule={rule} />
          {list.cut ? (
            <Notice tone="warn">
              <p>
                The first {formatNumber(list.items.length)} of {formatNumber(list.total ?? 0)} findings are shown.
              </p>
            </Notice>
          ) : null}
          <p class="quiet" role="status">
            {formatNumber(shown.length)} of {formatNumber(list.total ?? list.items.length)} findings{list.done ? '' : ', loading …'}
          </p>
          {byRule(shown).map(([key, findings]) => (
            <RuleFindings key={key} findings={findings} />
          ))}
        </>
      ) : null}
    </>
  );
}

interface FilterProps {
  readonly items: readonly Finding[];
  readonly severity: Severity | undefined;
  readonly rule: string;
}

/** Chooses a severity and a rule; both stand in the link. */
function FindingFilters({ items, severity, rule }: FilterProps) {
  const place = usePlace();
  const { params } = place;
  const rules = countsOf(items.filter((finding) => severity === undefined || finding.severity === severity));
  return (
    <div class="finding-filters">
      <ul class="picks" aria-label="Severities">
        <li>
          <Link to={['findings']} params={{ ...params, severity: '', rule: '' }} class="pick" current={severity === undefined}>
            All <span class="pick-count">{formatNumber(items.length)}</span>
          </Link>
        </li>
        {SEVERITIES.map((one) => {
          const count = items.filter((finding) => finding.severity === one).length;
          return (
            <li key={one}>
              <Link to={['findings']} params={{ ...params, severity: one, rule: '' }} class="pick" current={severity === one}>
                <SeverityMark severity={one} count={count} /> <span class="pick-count">{formatNumber(count)}</span>
              </Link>
            </li>
          );
        })}
      </ul>
      <label class="field">
        <span>Rule</span>
        <select value={rule} onChange={(event) => router.replace({ ...place, params: { ...params, rule: event.currentTarget.value } })}>
          <option value="">All rules</option>
          {rules.map(([name, count]) => (
            <option key={name} value={name}>
              {ruleTitle(name)} ({formatNumber(count)})
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

function RuleFindings({ findings }: { readonly findings: readonly Finding[] }) {
  const [shown, more] = useSome(findings, FIRST);
  useNames(shown.flatMap(({ nodes }) => nodes));
  const [first] = findings;
  if (first === undefined) {
    return null;
  }
  return (
    <section class="section" aria-label={`${ruleTitle(first.rule)}, ${findings.length}`}>
      <div class="section-head">
        <h2>
          {ruleTitle(first.rule)} <span class="section-count">{formatNumber(findings.length)}</span>
        </h2>
      </div>
      <ul class="findings">
        {shown.map((finding, i) => (
          <FindingItem key={i} finding={finding} />
        ))}
      </ul>
      {more}
    </section>
  );
}

/** Findings by severity, then rule. */
function byRule(findings: readonly Finding[]): [string, Finding[]][] {
  const groups = new Map<string, Finding[]>();
  for (const severity of SEVERITIES) {
    for (const finding of findings) {
      if (finding.severity === severity) {
        const key = `${severity} ${finding.rule}`;
        const group = groups.get(key) ?? [];
        group.push(finding);
        groups.set(key, group);
      }
    }
  }
  return [...groups];
}

function countsOf(findings: readonly Finding[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { rule } of findings) {
    counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The name of a rule as a heading: `role-unfilled` is `Role unfilled`. */
function ruleTitle(rule: string): string {
  const words = plainWord(rule.replace(/-/g, ' ')).replace(/\bnpc\b/g, 'NPC');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
