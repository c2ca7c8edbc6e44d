import { KindShape } from '../graph/KindShape';
import { kindOf } from './kinds';

/** The mark of a kind of node, by outline and colour. Readers of the screen hear its name, unless the name stands beside it. */
export function KindMark({ type, named = false }: { readonly type: string; readonly named?: boolean }) {
  const kind = kindOf(type);
  const name = kind.name === 'extension' ? type : kind.one;
  return (
    <span class="mark" title={named ? undefined : name}>
      <KindShape kind={kind.name} size={13} />
      {named ? null : <span class="hidden">{name} </span>}
    </span>
  );
}
