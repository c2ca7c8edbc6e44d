import { usePlace } from '../app/session';
import { useAllItems } from '../app/useAllItems';
import { Heading } from '../parts/heading';
import { Link } from '../parts/link';
import { Empty, Loading, Refused } from '../parts/notice';
import type { GraphNode, WorldNode } from '../wire';
import { CastingGrid } from './story/castingGrid';
import { hasGap, hasRoles, useCastScenes } from './story/castingParts';
import { PartNote } from './story/partNote';
import { rowsOf } from './story/sceneCasting';

/** How many worlds and scenes stand on a page. */
const WORLDS = 5;
const SCENES = 20;

/** The casting table: scene × role × world. The filters choose the worlds and arcs. */
export function CastingPage() {
  const list = useAllItems('/nodes', { type: 'world' });
  const worlds = list.items.filter(isWorld);
  return (
    <>
      <Heading title="Casting table" />
      <p class="section-says">Who plays each role of each scene, in each world. The filters above choose worlds and arcs. Scenes without a world or without roles are not listed.</p>
      <PartNote />
      {list.refusal !== undefined ? (
        <Refused refusal={list.refusal} again={list.again} />
      ) : !list.done ? (
        <Loading what="Asking for the worlds" />
      ) : worlds.length === 0 ? (
        <Empty>There are no worlds to cast in.</Empty>
      ) : (
        <CastingTable worlds={worlds} />
      )}
    </>
  );
}

function CastingTable({ worlds }: { readonly worlds: readonly WorldNode[] }) {
  const { params } = usePlace();
  const gaps = params['gaps'] === '1';
  const page = numberOf(params['page']);
  const firstWorld = Math.min(numberOf(params['worlds']) * WORLDS, Math.floor((worlds.length - 1) / WORLDS) * WORLDS);
  const shown = worlds.slice(firstWorld, firstWorld + WORLDS);
  const cast = useCastScenes(shown, (page + 1) * SCENES + 1, gaps ? hasGap : hasRoles);
  const lastPage = cast?.done === true ? Math.max(0, Math.ceil(cast.scenes.length / SCENES) - 1) : page;
  const start = Math.min(page, lastPage) * SCENES;
  const scenes = cast?.scenes.slice(start, start + SCENES) ?? [];
  return (
    <>
      <nav class="casting-tools" aria-label="Parts of the casting table">
        <Link to={['casting']} params={{ ...params, gaps: gaps ? '' : '1', page: '' }} class="button" current={gaps}>
          {gaps ? 'Show all scenes' : 'Only scenes with somebody missing'}
        </Link>
        {worlds.length > WORLDS ? (
          <Steps name="Worlds" at={firstWorld} size={shown.length} step={WORLDS} param="worlds" isLast={firstWorld + WORLDS >= worlds.length} of={worlds.length} />
        ) : null}
        {cast !== undefined && cast.scenes.length > SCENES ? (
          <Steps
            name="Scenes"
            at={start}
            size={scenes.length}
            step={SCENES}
            param="page"
            isLast={cast.scenes.length <= start + SCENES}
            {...(cast.done ? { of: cast.scenes.length } : {})}
          />
        ) : null}
      </nav>
      {cast === undefined ? (
        <Loading what="Asking for the casting" />
      ) : cast.refusal !== undefined ? (
        <Refused refusal={cast.refusal} />
      ) : scenes.length === 0 ? (
        <Empty>{gaps ? 'Nobody is missing: each role of each scene has a player.' : 'No scene with roles is in these worlds.'}</Empty>
      ) : (
        <CastingGrid label="Casting by scene, role and world" rows={scenes.flatMap(({ castings }) => rowsOf(castings))} worlds={shown} scenes />
      )}
    </>
  );
}

interface StepsProps {
  readonly name: string;
  readonly at: number;
  readonly size: number;
  readonly step: number;
  readonly param: string;
  readonly isLast: boolean;
  readonly of?: number;
}

/** Steps through pages, by links. */
function Steps({ name, at, size, step, param, isLast, of }: StepsProps) {
  const { params } = usePlace();
  const page = at / step;
  return (
    <span class="steps">
      {page > 0 ? (
        <Link to={['casting']} params={{ ...params, [param]: page > 1 ? String(page - 1) : '' }} class="button" label={`Previous ${name.toLowerCase()}`}>
          ‹
        </Link>
      ) : null}
      <span>
        {name} {at + 1} to {at + size}
        {of === undefined ? '' : ` of ${of}`}
      </span>
      {isLast ? null : (
        <Link to={['casting']} params={{ ...params, [param]: String(page + 1) }} class="button" label={`Next ${name.toLowerCase()}`}>
          ›
        </Link>
      )}
    </span>
  );
}

function isWorld(node: GraphNode): node is WorldNode {
  return node.type === 'world';
}

function numberOf(text: string | undefined): number {
  return text !== undefined && /^[0-9]{1,6}$/.test(text) ? Number(text) : 0;
}
