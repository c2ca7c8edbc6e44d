import { useAnswer } from '../app/useAnswer';
import { usePages } from '../app/usePages';
import { GraphLink } from '../parts/graphLink';
import { Heading } from '../parts/heading';
import { labelOf } from '../parts/kinds';
import { Answered, Empty } from '../parts/notice';
import { Section } from '../parts/section';
import { WhyPanel } from '../parts/why';
import type { GraphEdge, NodeEdges } from '../wire';
import { AssetsSection, assetsOf } from './character/assets';
import { More } from './character/more';
import { SceneTable, scenesOf } from './character/scenes';
import { FindingsSection } from './findingsSection';
import { NodeConnections, NodeHead } from './node';
import { NodeFacts } from './nodeFacts';
import type { PageProps } from './page';

/** A character as it is in a world. */
export function InstancePage({ path }: PageProps) {
  const uuid = path[1] ?? '';
  const asked = useAnswer('/node/{id}', `instance:${uuid}`, { limit: 100 });
  if (asked.state !== 'ready') {
    return (
      <>
        <Heading title="Instance" />
        <Answered asked={asked}>{() => null}</Answered>
      </>
    );
  }
  return (
    <div aria-busy={asked.outdated}>
      <NodeHead node={asked.answer.node} />
      <NodeFacts node={asked.answer.node} />
      <WhyPanel label={labelOf(asked.answer.node)} because={[]} edges={originOf(asked.answer)} />
      <p class="node-actions">
        <GraphLink id={asked.answer.node.id} />
      </p>
      <Scenes uuid={uuid} />
      <Assets uuid={uuid} />
      <NodeConnections answer={asked.answer} without={['instantiates in', 'lives_in out', 'appears_in out', 'fills_role out', 'depicts in']} />
      <FindingsSection subject={asked.answer.node.id} what="this instance" />
    </div>
  );
}

/** The evidence of the character and the world of an instance. */
function originOf(answer: NodeEdges): readonly GraphEdge[] {
  return answer.edges.filter((group) => group.type === 'instantiates' || group.type === 'lives_in').flatMap((group) => group.items);
}

function Scenes({ uuid }: { readonly uuid: string }) {
  const { asked, more } = usePages('/instance/{uuid}/scenes', uuid, { edges: true }, scenesOf);
  return (
    <Section id="scenes" title="Scenes" {...(asked.state === 'ready' ? { count: asked.answer.count } : {})} says="Scenes that are bound to its character count too, where the world fits.">
      <Answered asked={asked}>
        {({ items: scenes, count }) => (
          <>
            {scenes.length === 0 ? <Empty>It is in no scene, as far as the filters show.</Empty> : <SceneTable scenes={scenes} />}
            <More shown={scenes.length} count={count} more={more} />
          </>
        )}
      </Answered>
    </Section>
  );
}

function Assets({ uuid }: { readonly uuid: string }) {
  return <AssetsSection pages={usePages('/instance/{uuid}/assets', uuid, { edges: true }, assetsOf)} />;
}
