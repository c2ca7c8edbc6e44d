import { labelOf } from '../../parts/kinds';
import { NodeLink } from '../../parts/nodeLink';
import { Empty } from '../../parts/notice';
import { Section } from '../../parts/section';
import { Table } from '../../parts/table';
import type { GraphEdge, PromptVersionNode } from '../../wire';
import { Bases } from '../node';
import type { Surroundings } from './surroundings';

/** The prompts that use the character. */
export function PromptsSection({ surroundings }: { readonly surroundings: Surroundings }) {
  const edgesOf = (prompt: PromptVersionNode): GraphEdge[] => surroundings.from(prompt.id, 'uses_character').filter((edge) => edge.to === surroundings.centre);
  const rows = surroundings.all('prompt_version').filter((prompt) => edgesOf(prompt).length > 0);
  return (
    <Section id="prompts" title="Prompts" count={rows.length}>
      {rows.length === 0 ? (
        <Empty>No prompt uses it.</Empty>
      ) : (
        <Table
          label="Prompts"
          rows={rows}
          keyOf={(prompt) => prompt.id}
          nameOf={labelOf}
          columns={[
            { title: 'Prompt', head: true, cell: (prompt) => <NodeLink node={prompt} /> },
            { title: 'Variables', cell: (prompt) => (prompt.variables.length === 0 ? null : <span class="quiet">{prompt.variables.join(', ')}</span>) },
            { title: 'Known from', cell: (prompt) => <Bases edges={edgesOf(prompt)} /> },
          ]}
          why={(prompt) => ({ because: [], edges: edgesOf(prompt) })}
        />
      )}
    </Section>
  );
}
