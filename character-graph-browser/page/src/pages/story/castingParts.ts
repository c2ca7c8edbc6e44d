import { useEffect, useRef, useState } from 'preact/hooks';
import { keepNodes } from '../../app/names';
import { filterOptions } from '../../app/place';
import { useSession } from '../../app/session';
import { messageOf } from '../../app/useAnswer';
import { type GraphSource, Refusal } from '../../source';
import type { CastingList, Options, SceneCasting, SceneNode, WorldNode } from '../../wire';

/** The castings of a scene in the worlds that were asked about. */
export interface CastScene {
  readonly scene: SceneNode;
  readonly castings: readonly SceneCasting[];
}

/** The scenes of some worlds as far as they were asked for. */
export interface CastScenes {
  readonly scenes: readonly CastScene[];
  /** Whether there are no more. */
  readonly done: boolean;
  readonly refusal?: Refusal;
}

/** What has arrived of the list of a world. */
interface Arrived {
  readonly items: readonly SceneCasting[];
  readonly done: boolean;
}

const PART = 100;

/**
 * Asks for the castings of the scenes of worlds until enough scenes fit, and no further: each world has a list of its own, and the lists are merged in the
 * order of scenes, of which they are parts.
 *
 * @param fits a scene that counts; it is the same function at each call
 */
export function useCastScenes(worlds: readonly WorldNode[], enough: number, fits: (scene: CastScene) => boolean): CastScenes | undefined {
  const { source, place } = useSession();
  const filters = filterOptions(place.filters);
  const key = JSON.stringify([worlds.map(({ worldId }) => worldId), filters]);
  const lists = useRef({ source, key, byWorld: new Map<number, Arrived>() });
  const [held, setHeld] = useState<{ readonly key: string; readonly result: CastScenes } | undefined>(undefined);

  useEffect(() => {
    const control = new AbortController();
    if (lists.current.key !== key || lists.current.source !== source) {
      lists.current = { source, key, byWorld: new Map() };
    }
    const { byWorld } = lists.current;
    const read = async (): Promise<void> => {
      for (;;) {
        const merged = mergedOf(worlds, byWorld);
        const scenes = merged.scenes.filter(fits);
        if (scenes.length >= enough || merged.behind === undefined) {
          setHeld({ key, result: { scenes, done: merged.behind === undefined } });
          return;
        }
        await readPart(source, merged.behind, byWorld, filters, control.signal);
      }
    };
    read().catch((problem: unknown) => {
      if (!control.signal.aborted) {
        const refusal = problem instanceof Refusal ? problem : new Refusal('internal', messageOf(problem));
        setHeld({ key, result: { scenes: [], done: true, refusal } });
      }
    });
    return () => control.abort();
  }, [source, key, enough, fits]);

  return held?.key === key ? held.result : undefined;
}

/** Whether a role of a scene has no player in one of the worlds. */
export function hasGap({ castings }: CastScene): boolean {
  return castings.some(({ roles }) => roles.some(({ reason }) => reason === 'none'));
}

/** Whether a scene has roles. */
export function hasRoles({ castings }: CastScene): boolean {
  return castings.some(({ roles }) => roles.length > 0);
}

/** The scenes of which it is known in which of the worlds they are, and the world whose list is to be read next. */
function mergedOf(worlds: readonly WorldNode[], byWorld: ReadonlyMap<number, Arrived>): { scenes: CastScene[]; behind: number | undefined } {
  let behind: number | undefined;
  let known: SceneNode | undefined;
  const found = new Map<string, { scene: SceneNode; castings: SceneCasting[] }>();
  for (const { worldId } of worlds) {
    const { items, done } = byWorld.get(worldId) ?? { items: [], done: false };
    for (const casting of items) {
      const entry = found.get(casting.scene.id) ?? { scene: casting.scene, castings: [] };
      entry.castings.push(casting);
      found.set(casting.scene.id, entry);
    }
    const last = items[items.length - 1]?.scene;
    if (!done && (behind === undefined || last === undefined || (known !== undefined && compareScenes(last, known) < 0))) {
      behind = worldId;
      known = last;
    }
  }
  const scenes = [...found.values()].sort((a, b) => compareScenes(a.scene, b.scene));
  const end = known;
  return { scenes: behind === undefined ? scenes : end === undefined ? [] : scenes.filter(({ scene }) => compareScenes(scene, end) <= 0), behind };
}

async function readPart(source: GraphSource, world: number, byWorld: Map<number, Arrived>, filters: Options<'/world/{id}/casting'>, signal: AbortSignal): Promise<void> {
  const { items } = byWorld.get(world) ?? { items: [] };
  const part: CastingList = await source.ask('/world/{id}/casting', String(world), { ...filters, edges: true, offset: items.length, limit: PART }, signal);
  signal.throwIfAborted();
  keepNodes(part.items);
  const all = [...items, ...part.items];
  byWorld.set(world, { items: all, done: part.items.length === 0 || all.length >= part.total });
}

/** Compares scenes in the order of the wire format. */
function compareScenes(a: SceneNode, b: SceneNode): number {
  return a.sceneType === b.sceneType ? a.sceneId - b.sceneId : a.sceneType === 'game_scene' ? -1 : 1;
}
