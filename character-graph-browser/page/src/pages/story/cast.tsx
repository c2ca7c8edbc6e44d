import { Badge } from '../../parts/badge';
import { labelOf } from '../../parts/kinds';
import { NodeLink } from '../../parts/nodeLink';
import { Empty } from '../../parts/notice';
import { Table } from '../../parts/table';
import { plainWord } from '../../parts/words';
import type { EvidenceSource, Presence, SceneRoleNode, SceneView } from '../../wire';
import { WhyBetween } from './whyBetween';
import { roleSourceWord, sourceWord } from './sources';

/** A line of the cast: somebody, in a role or without one; or a role that nobody fills. */
interface CastLine {
  readonly key: string;
  readonly role?: SceneRoleNode;
  readonly who?: Presence;
  /** What the line says in place of somebody. */
  readonly missing?: string;
  readonly sources: readonly EvidenceSource[];
}

/** Who is in a scene, in which role, and what binds them; roles that nobody fills stand among them. */
export function Cast({ view }: { readonly view: SceneView }) {
  const lines = linesOf(view);
  if (lines.length === 0) {
    return <Empty>The scene has no roles, and nobody appears in it.</Empty>;
  }
  return (
    <Table
      label="Who appears"
      rows={lines}
      keyOf={(line) => line.key}
      columns={[
        { title: 'Who', head: true, cell: (line) => (line.who === undefined ? <Missing>{line.missing}</Missing> : <NodeLink node={line.who.character} />) },
        { title: 'Role', cell: (line) => (line.role === undefined ? <span class="quiet">no role</span> : <Role role={line.role} />) },
        { title: 'Bound by', cell: (line) => (line.who === undefined ? <span class="quiet">the role is named by: {roleSources(line.sources)}</span> : sourceWords(line.sources)) },
        { title: 'Evidence', cell: (line) => <WhyBetween of={line.role?.id ?? view.scene.id} and={line.who?.character.id ?? view.scene.id} /> },
      ]}
    />
  );
}

/** A role, with its importance and what it needs. */
function Role({ role }: { readonly role: SceneRoleNode }) {
  const needs = role.requiredCapabilities.map(plainWord).join(', ');
  const notes = [plainWord(role.importance ?? ''), needs === '' ? '' : `needs ${needs}`].filter((note) => note !== '');
  return (
    <>
      <NodeLink node={role} />
      {notes.length === 0 ? null : <span class="role-note">{notes.join(', ')}</span>}
    </>
  );
}

function sourceWords(sources: readonly EvidenceSource[]): string {
  return [...new Set(sources.map(sourceWord))].join('; ');
}

function roleSources(sources: readonly EvidenceSource[]): string {
  return [...new Set(sources.map(roleSourceWord))].join('; ');
}

/** Marks a gap by a sign and a word, not by colour alone. */
export function Missing({ children }: { readonly children: preact.ComponentChildren }) {
  return (
    <span class="missing">
      <svg class="missing-sign" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">
        <circle cx="6" cy="6" r="4.8" />
        <path d="M2.8 9.2 9.2 2.8" />
      </svg>
      {children}
    </span>
  );
}

function linesOf(view: SceneView): CastLine[] {
  const lines: CastLine[] = [];
  for (const { role, sources, filledBy } of view.roles) {
    if (filledBy.length === 0) {
      lines.push({ key: role.id, role, missing: 'Nobody in the scene itself', sources });
    }
    for (const who of filledBy) {
      lines.push({ key: `${role.id} ${who.character.id}`, role, who, sources: who.sources });
    }
  }
  for (const who of view.withoutRole) {
    lines.push({ key: who.character.id, who, sources: who.sources });
  }
  return lines;
}

/** Who is missing in a scene as it stands, before a world casts its roles. */
export function MissingInScene({ view }: { readonly view: SceneView }) {
  const open = view.roles.filter(({ filledBy }) => filledBy.length === 0);
  if (open.length === 0 && view.requiredWithoutRole.length === 0) {
    return <p>Nobody is missing in the scene itself: every role is filled, and every required character has a role.</p>;
  }
  return (
    <ul class="missing-list">
      {open.map(({ role }) => (
        <li key={role.id}>
          <Missing>
            Nobody fills the role <strong>{labelOf(role)}</strong>
          </Missing>
          {role.importance === undefined ? null : <Badge tone="quiet">{plainWord(role.importance)}</Badge>}
        </li>
      ))}
      {view.requiredWithoutRole.map((character) => (
        <li key={character.id}>
          <Missing>
            <span>
              <NodeLink node={character} /> is required, but has no role
            </span>
          </Missing>
        </li>
      ))}
    </ul>
  );
}
