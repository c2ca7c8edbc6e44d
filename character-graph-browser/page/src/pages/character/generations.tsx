import { type Beginning, usePages } from '../../app/usePages';
import { Badge, RatingBadge } from '../../parts/badge';
import { labelOf } from '../../parts/kinds';
import { IdLink, NodeLink } from '../../parts/nodeLink';
import { Answered, Empty } from '../../parts/notice';
import { Section } from '../../parts/section';
import { Table } from '../../parts/table';
import { formatDay, formatNumber, GENERATION_REASONS, plainWord } from '../../parts/words';
import type { CharacterGenerations, FoundGeneration, GenerationReason } from '../../wire';
import { More } from './more';

const ORDER: readonly GenerationReason[] = ['involves', 'produced', 'scene', 'prompt'];

/** The generations of a character, each under its most direct reason. */
export function GenerationsSection({ name }: { readonly name: string }) {
  const { asked, more } = usePages('/character/{character}/generations', name, { edges: true }, generationsOf);
  return (
    <Section id="generations" title="Generations" {...(asked.state === 'ready' ? { count: asked.answer.count } : {})}>
      <Answered asked={asked}>
        {({ items: generations, count }) => (
          <>
            {generations.length === 0 ? <Empty>No generation concerns it, as far as the filters show.</Empty> : null}
            {ORDER.map((reason) => (
              <Group key={reason} reason={reason} generations={generations.filter((generation) => generation.reasons[0] === reason)} whole={generations.length === count} />
            ))}
            <More shown={generations.length} count={count} more={more} />
          </>
        )}
      </Answered>
    </Section>
  );
}

function generationsOf({ generations, count }: CharacterGenerations): Beginning<FoundGeneration> {
  return { items: generations, count };
}

interface GroupProps {
  readonly reason: GenerationReason;
  readonly generations: readonly FoundGeneration[];
  /** Whether all of the group have arrived, so that they can be counted. */
  readonly whole: boolean;
}

function Group({ reason, generations, whole }: GroupProps) {
  if (generations.length === 0) return null;
  const { heading, says } = GENERATION_REASONS[reason];
  return (
    <div class="group">
      <h3>
        {heading} {whole ? <span class="section-count">{formatNumber(generations.length)}</span> : null}
      </h3>
      <p class="section-says">{says}</p>
      <Table
        label={`Generations: ${heading}`}
        rows={generations}
        keyOf={(generation) => generation.id}
        nameOf={labelOf}
        most={10}
        columns={[
          {
            title: 'Generation',
            head: true,
            cell: (generation) => (
              <>
                <NodeLink node={generation} /> <RatingBadge rating={generation.contentRating} />
              </>
            ),
          },
          { title: 'Kind', cell: (generation) => (generation.operationType === undefined ? null : <span class="quiet">{plainWord(generation.operationType)}</span>) },
          { title: 'Status', cell: (generation) => <Status status={generation.status} /> },
          { title: 'Made', cell: (generation) => (generation.assetId === undefined ? null : <IdLink id={`asset:${generation.assetId}`} />) },
          { title: 'Day', cell: (generation) => (generation.createdAt === undefined ? null : <span class="quiet nowrap">{formatDay(generation.createdAt)}</span>) },
        ]}
        why={(generation) => ({ because: generation.because, ...(generation.edges ? { edges: generation.edges } : {}) })}
      />
    </div>
  );
}

/** The status of a generation; one that failed stands out. */
export function Status({ status }: { readonly status: string | undefined }) {
  if (status === undefined) return null;
  if (status === 'completed') return <span class="quiet">completed</span>;
  return <Badge tone={status === 'failed' ? 'bad' : 'quiet'}>{plainWord(status)}</Badge>;
}
