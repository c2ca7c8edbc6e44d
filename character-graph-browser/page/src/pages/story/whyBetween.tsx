import { useState } from 'preact/hooks';
import { useAnswer } from '../../app/useAnswer';
import { labelOfId } from '../../parts/kinds';
import { Answered } from '../../parts/notice';
import { WhyContent } from '../../parts/why';
import type { NodeId } from '../../wire';

interface WhyBetweenProps {
  /** The node that is asked for its edges: the one with fewer of them. */
  readonly of: NodeId;
  readonly and: NodeId;
}

/** "Why?" as a button that opens the evidence that links two nodes. It is asked for when it is opened. */
export function WhyBetween({ of, and }: WhyBetweenProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" class="why-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        Why?
        <span class="hidden">
          {' '}
          {labelOfId(and)} and {labelOfId(of)}
        </span>
      </button>
      {isOpen ? <Evidence of={of} and={and} /> : null}
    </>
  );
}

function Evidence({ of, and }: WhyBetweenProps) {
  const asked = useAnswer('/node/{id}', of, { limit: 500 });
  return (
    <Answered asked={asked}>
      {(answer) => <WhyContent because={[]} edges={answer.edges.flatMap(({ items }) => items).filter(({ from, to }) => (from === and && to === of) || (from === of && to === and))} />}
    </Answered>
  );
}
