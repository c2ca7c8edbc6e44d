import { type Beginning, usePages } from '../../app/usePages';
import { Badge, RatingBadge } from '../../parts/badge';
import { labelOf } from '../../parts/kinds';
import { Link } from '../../parts/link';
import { NodeLink, NodeList } from '../../parts/nodeLink';
import { Answered, Empty } from '../../parts/notice';
import { Section } from '../../parts/section';
import { Table } from '../../parts/table';
import { plainWord, WAYS } from '../../parts/words';
import type { CharacterScenes, FoundScene } from '../../wire';
import { More } from './more';
import type { Surroundings } from './surroundings';

/** The scenes that the character is in, with its roles there and their arcs. */
export function ScenesSection({ uuid, surroundings }: { readonly uuid: string; readonly surroundings: Surroundings | undefined }) {
  const { asked, more } = usePages('/character/{uuid}/scenes', uuid, { edges: true }, scenesOf);
  return (
    <Section id="scenes" title="Scenes" {...(asked.state === 'ready' ? { count: asked.answer.count } : {})}>
      <Answered asked={asked}>
        {({ items: scenes, count }) => (
          <>
            {scenes.length === 0 ? <Empty>It is in no scene, as far as the filters show.</Empty> : <SceneTable scenes={scenes} surroundings={surroundings} />}
            <More shown={scenes.length} count={count} more={more} />
          </>
        )}
      </Answered>
    </Section>
  );
}

/** The scenes of an answer. */
export function scenesOf({ scenes, count }: CharacterScenes): Beginning<FoundScene> {
  return { items: scenes, count };
}

/** A table of found scenes; arcs and worlds are shown as far as the surroundings know them. */
export function SceneTable({ scenes, surroundings }: { readonly scenes: readonly FoundScene[]; readonly surroundings?: Surroundings | undefined }) {
  return (
    <Table
      label="Scenes"
      rows={scenes}
      keyOf={(scene) => scene.id}
      nameOf={labelOf}
      columns={[
        {
          title: 'Scene',
          head: true,
          cell: (scene) => (
            <>
              <NodeLink node={scene} /> <RatingBadge rating={scene.contentRating} />
            </>
          ),
        },
        {
          title: 'Role',
          cell: (scene) => (
            <>
              <ul class="inline-list">
                {scene.roles.map((role) => (
                  <li key={role}>{scene.sceneType === 'game_scene' ? <Link to={['role', `${scene.sceneId}:${role}`]}>{plainWord(role)}</Link> : plainWord(role)}</li>
                ))}
              </ul>
              {scene.required ? <Badge tone="accent">required</Badge> : null}
            </>
          ),
        },
        ...(surroundings === undefined ? [] : [{ title: 'Arcs', cell: (scene: FoundScene) => <NodeList nodes={surroundings.reached(scene.id, 'part_of_arc')} /> }]),
        {
          title: 'How',
          cell: (scene) => (
            <ul class="plain-lines quiet nowrap">
              {scene.ways.map((way) => (
                <li key={way}>{WAYS[way]}</li>
              ))}
            </ul>
          ),
        },
      ]}
      why={(scene) => ({ because: scene.because, ...(scene.edges ? { edges: scene.edges } : {}) })}
    />
  );
}
