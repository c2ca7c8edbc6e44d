import { holdsPart } from '../app/part';
import { useSource } from '../app/session';
import { useAnswer } from '../app/useAnswer';
import { Count, Counts } from '../parts/count';
import { Heading } from '../parts/heading';
import { labelOf, pathOfNode } from '../parts/kinds';
import { Link } from '../parts/link';
import { NodeLink } from '../parts/nodeLink';
import { Answered, Empty } from '../parts/notice';
import { Section } from '../parts/section';
import { Table } from '../parts/table';
import { formatDay, formatNumber } from '../parts/words';
import type { NodeType, Severity, UsedCharacter } from '../wire';

/** What a studio holds, what is used most, and what needs attention. */
export function StartPage() {
  const { about } = useSource();
  return (
    <>
      <Heading title="What is in the studio">{about.title}</Heading>
      <p class="lead">
        Find a character above, or begin with a list. Everything that is shown says why it is there: press <em>Why?</em> beside it.
      </p>
      {about.part === undefined ? null : <p class="lead">{about.part}</p>}
      <Counts label="What there is">
        <CountOf type="character_template" label="Characters" to="characters" />
        <CountOf type="scene" label="Scenes" to="scenes" />
        <CountOf type="arc" label="Arcs and quests" to="arcs" />
        <CountOf type="world" label="Worlds" to="worlds" />
        <CountOf type="game_npc" label="NPCs" to="npcs" />
        <CountOf type="asset" label="Assets" to="assets" />
        <CountOf type="generation" label="Generations" to="generations" />
      </Counts>
      <div class="columns">
        <MostUsed />
        <div>
          <Attention />
          <NeverUsed />
        </div>
      </div>
    </>
  );
}

function CountOf({ type, label, to }: { readonly type: NodeType; readonly label: string; readonly to: string }) {
  const asked = useAnswer('/nodes', '', { type, limit: 1 });
  return <Count value={asked.state === 'ready' ? asked.answer.total : undefined} label={label} to={[to]} />;
}

function MostUsed() {
  const asked = useAnswer('/usage', '', { limit: 10 });
  return (
    <Section id="most-used" title="Most used characters">
      <Answered asked={asked}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>No character passes the filters.</Empty>
          ) : (
            <Table
              label="Most used characters"
              rows={items}
              keyOf={(item) => item.characterId}
              columns={[
                { title: 'Character', head: true, cell: (item) => <NodeLink node={item.character} /> },
                { title: 'Scenes', numeric: true, cell: (item) => <Counted item={item} count={item.sceneCount} section="scenes" /> },
                { title: 'Assets', numeric: true, cell: (item) => <Counted item={item} count={item.directAssetCount} section="assets" /> },
                { title: 'Generations', numeric: true, cell: (item) => <Counted item={item} count={item.generationCount} section="generations" /> },
                { title: 'Last used', cell: (item) => (item.lastUsedAt === undefined ? '–' : <span class="nowrap">{formatDay(item.lastUsedAt)}</span>) },
              ]}
            />
          )
        }
      </Answered>
    </Section>
  );
}

/** A number of a character, which leads to what it counts. */
function Counted({ item, count, section }: { readonly item: UsedCharacter; readonly count: number; readonly section: string }) {
  if (count === 0) return <span class="quiet">0</span>;
  return (
    <Link to={pathOfNode(item.character)} params={{ section }} label={`${formatNumber(count)} ${section} of ${labelOf(item.character)}`}>
      {formatNumber(count)}
    </Link>
  );
}

function Attention() {
  const source = useSource();
  const unresolved = useAnswer('/unresolved', '', { limit: 1 });
  return (
    <Section id="attention" title="What needs attention">
      <Counts label="What needs attention">
        {source.answers('/findings') ? (
          <>
            <Found severity="error" label="Errors" tone="bad" />
            <Found severity="warning" label="Warnings" tone="warn" />
            <Found severity="info" label="Remarks" tone="plain" />
          </>
        ) : null}
        <Count value={unresolved.state === 'ready' ? unresolved.answer.total : undefined} label="Unresolved references" to={['unresolved']} tone="warn" />
      </Counts>
    </Section>
  );
}

function Found({ severity, label, tone }: { readonly severity: Severity; readonly label: string; readonly tone: 'plain' | 'warn' | 'bad' }) {
  const asked = useAnswer('/findings', '', { severity, limit: 1 });
  return <Count value={asked.state === 'ready' ? asked.answer.total : undefined} label={label} to={['findings']} params={{ severity }} tone={tone} />;
}

function NeverUsed() {
  const partly = holdsPart(useSource().about);
  const asked = useAnswer('/unused', '', { limit: 8 });
  return (
    <Section id="never-used" title={partly ? 'Not used in this part' : 'Never used'} says="Characters in no scene, asset, generation, prompt or action block.">
      <Answered asked={asked}>
        {({ items, total }) =>
          items.length === 0 ? (
            <Empty>Every character is used.</Empty>
          ) : (
            <ul class="plain-list">
              {items.map((node) => (
                <li key={node.id}>
                  <NodeLink node={node} />
                </li>
              ))}
              {total > items.length ? (
                <li>
                  <Link to={['characters']} params={{ unused: '1' }}>
                    All {formatNumber(total)} of them
                  </Link>
                </li>
              ) : null}
            </ul>
          )
        }
      </Answered>
    </Section>
  );
}
