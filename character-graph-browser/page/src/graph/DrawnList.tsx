import { useEffect, useRef } from 'preact/hooks';
import { compareNames } from '../parts/words';
import type { NodeId } from '../wire';
import { KindShape } from './KindShape';
import { KINDS, lookOf, titleOf } from './looks';
import type { DrawnNode, Picture } from './neighbourhood';

interface DrawnListProps {
  readonly name: string;
  readonly picture: Picture;
  readonly chosen: string | undefined;
  readonly choose: (id: string | undefined) => void;
  readonly toggle: (id: NodeId) => void;
}

/** The drawn nodes by kind: the drawing as text. Arrow keys go from node to node, Enter expands or collapses. */
export function DrawnList({ name, picture, chosen, choose, toggle }: DrawnListProps) {
  const list = useRef<HTMLDivElement>(null);
  const groups = KINDS.map((kind) => ({ kind, nodes: [...picture.nodes.values()].filter((drawn) => drawn.kind === kind).sort((a, b) => compareNames(titleOf(a.node), titleOf(b.node))) })).filter(({ nodes }) => nodes.length > 0);
  const order = groups.flatMap(({ nodes }) => nodes);
  const at = order.findIndex(({ node }) => node.id === chosen);

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen, picture]);

  const onKey = (event: KeyboardEvent): void => {
    const target = targets(event.key, at, order.length);
    const current = order[at];
    if (target !== undefined) {
      const node = order[target]?.node;
      if (node !== undefined) {
        choose(node.id);
      }
    } else if ((event.key === 'Enter' || event.key === ' ') && current !== undefined) {
      toggle(current.node.id);
    } else if (event.key === 'Escape' && current !== undefined) {
      choose(undefined);
    } else {
      return;
    }
    event.preventDefault();
  };

  return (
    <div
      class="graph-list"
      ref={list}
      role="listbox"
      tabIndex={0}
      aria-label={`What is drawn around ${name}. Enter expands or collapses the selected node.`}
      aria-activedescendant={at < 0 ? undefined : optionId(at)}
      onKeyDown={onKey}
    >
      {groups.map(({ kind, nodes }) => (
        <div key={kind} role="group" aria-label={`${lookOf(kind).several}, ${nodes.length}`}>
          <p class="graph-list-kind" aria-hidden="true">
            {lookOf(kind).several} <span class="quiet">{nodes.length}</span>
          </p>
          {nodes.map((drawn) => (
            <Option key={drawn.node.id} drawn={drawn} index={order.indexOf(drawn)} isChosen={drawn.node.id === chosen} choose={choose} toggle={toggle} />
          ))}
        </div>
      ))}
    </div>
  );
}

interface OptionProps {
  readonly drawn: DrawnNode;
  readonly index: number;
  readonly isChosen: boolean;
  readonly choose: (id: string) => void;
  readonly toggle: (id: NodeId) => void;
}

function Option({ drawn, index, isChosen, choose, toggle }: OptionProps) {
  const { id } = drawn.node;
  return (
    <div
      id={optionId(index)}
      role="option"
      aria-selected={isChosen}
      class={isChosen ? 'graph-option graph-option-chosen' : 'graph-option'}
      onClick={() => choose(id)}
      onDblClick={() => toggle(id)}
    >
      <KindShape kind={drawn.kind} size={12} />
      <span class="graph-option-name">{titleOf(drawn.node)}</span>
      {drawn.isOpen ? <span class="quiet"> expanded</span> : null}
    </div>
  );
}

function optionId(index: number): string {
  return `drawn-${index}`;
}

function targets(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return Math.min(count - 1, at + 1);
    case 'ArrowUp':
      return Math.max(0, at - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
