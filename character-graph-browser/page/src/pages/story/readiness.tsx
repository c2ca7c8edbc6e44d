import { useAnswer } from '../../app/useAnswer';
import { Badge } from '../../parts/badge';
import { NodeLink } from '../../parts/nodeLink';
import { Answered } from '../../parts/notice';
import { Table } from '../../parts/table';
import type { Readiness, ReadinessKind, ReadinessStatus } from '../../wire';

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

/** Whether a scene can be made now, with each requirement. */
export function SceneReadiness({ name }: { readonly name: string }) {
  const asked = useAnswer('/scene/{id}/readiness', name);
  return <Answered asked={asked}>{(answer) => <Requirements answer={answer} />}</Answered>;
}

function Requirements({ answer }: { readonly answer: Readiness }) {
  const unmet = answer.requirements.filter(({ status }) => status === 'unmet').length;
  return (
    <>
      <p>
        {answer.ready ? (
          <Badge tone="good">✓ The scene can be made</Badge>
        ) : (
          <Badge tone="bad">✕ The scene cannot be made yet: {unmet} {unmet === 1 ? 'requirement is' : 'requirements are'} not met</Badge>
        )}
        {answer.world === undefined ? null : (
          <>
            {' '}
            in <NodeLink node={answer.world} />
          </>
        )}
      </p>
      {answer.requirements.length === 0 ? (
        <p class="quiet">Nothing is required.</p>
      ) : (
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
