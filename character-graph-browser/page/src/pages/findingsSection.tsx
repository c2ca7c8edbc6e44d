import { Section } from '../parts/section';
import type { NodeId } from '../wire';
import { FindingsAbout } from './story/findingsAbout';
import { Later } from './story/later';

interface FindingsSectionProps {
  readonly subject: NodeId;
  /** The nodes that belong to it, such as the instances of a character. */
  readonly parts?: readonly NodeId[];
  /** All of them in words. */
  readonly what: string;
}

/** What the checks found about the node of a page. */
export function FindingsSection({ subject, parts = [], what }: FindingsSectionProps) {
  return (
    <Section id="findings" title="Findings">
      <Later label="Look for findings">
        <FindingsAbout subject={subject} parts={parts} what={what} />
      </Later>
    </Section>
  );
}
