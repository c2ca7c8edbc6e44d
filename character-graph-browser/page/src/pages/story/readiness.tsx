import { useAnswer } from '../../app/useAnswer';
import { Badge } from '../../parts/badge';
import { labelOf } from '../../parts/kinds';
import { NodeLink } from '../../parts/nodeLink';
import { Answered } from '../../parts/notice';
import { Table } from '../../parts/table';
import type { Readiness, ReadinessKind, ReadinessStatus, WorldNode } from '../../wire';

const KINDS: Readonly<Record<ReadinessKind, string>> = {
  character_exists: 'Character exists',
  character_active: 'Character is active',
  instance: 'Instance in the world',
  version: 'Version',
  capability: 'Capability',
  relationship: 'Relationship',
  state: 'State',
};

const STATES: Readonly<Record<ReadinessStatus, { readonly word: string; readonly tone: 'good' | 'bad' | 'quiet' }>> = {
  met: { word: '✓ met', tone: 'good' },
  unmet: { word: '✕ not met', tone: 'bad' },
  not_checked: { word: '? not checked', tone: 'quiet' },
};

/** Whether a scene can be made now, in each of its worlds, with each requirement. */
export function SceneReadiness({ name, worlds }: { readonly name: string; readonly worlds: readonly WorldNode[] }) {
  return worlds.length === 0 ? (
    <ReadinessIn name={name} />
  ) : (
    <>
      {worlds.map((world) => (
        <div key={world.id} class="scene-node">
          <h3>In {labelOf(world)}</h3>
          <ReadinessIn name={name} worldId={world.worldId} />
        </div>
      ))}
    </>
  );
}

function ReadinessIn({ name, worldId }: { readonly name: string; readonly worldId?: number }) {
  const asked = useAnswer('/scene/{id}/readiness', name, worldId === undefined ? {} : { world_id: worldId });
  return <Answered asked={asked}>{(answer) => <Requirements answer={answer} />}</Answered>;
}

function Requirements({ answer }: { readonly answer: Readiness }) {
  const unmet = answer.requirements.filter(({ status }) => status === 'unmet').length;
  return (
    <>
      <p>
        {answer.requirements.length === 0 ? (
          <span class="quiet">Nothing is required.</span>
        ) : answer.ready ? (
          <Badge tone="good">✓ Every requirement that can be checked is met</Badge>
        ) : (
          <Badge tone="bad">
            ✕ {unmet} {unmet === 1 ? 'requirement is' : 'requirements are'} not met
          </Badge>
        )}
      </p>
      {answer.requirements.length === 0 ? null : (
        <Table
          label="Requirements"
          rows={answer.requirements.map((requirement, i) => ({ requirement, i }))}
          keyOf={({ i }) => String(i)}
          columns={[
            { title: 'Requirement', head: true, cell: ({ requirement }) => KINDS[requirement.kind] },
            { title: 'Met', cell: ({ requirement }) => <Badge tone={STATES[requirement.status].tone}>{STATES[requirement.status].word}</Badge> },
            { title: 'Of whom', cell: ({ requirement }) => (requirement.subject === undefined ? '' : <NodeLink node={requirement.subject} />) },
            { title: 'Why', cell: ({ requirement }) => requirement.because },
          ]}
        />
      )}
    </>
  );
}
