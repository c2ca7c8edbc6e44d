import { useSource } from '../../app/session';
import { Notice } from '../../parts/notice';

/** Warns in the page of a part of a studio that what is missing may be in the rest. */
export function PartNote() {
  const { part } = useSource().about;
  return part === undefined ? null : (
    <Notice tone="warn">
      <p>This page holds a part of the studio, and what is missing here may be in the rest. {part}</p>
    </Notice>
  );
}
