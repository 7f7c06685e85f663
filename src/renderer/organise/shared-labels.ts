/** Which labels all of some articles have, and which only some have. @param labels those of each article */
export function shared(labels: readonly (readonly string[])[]): { onAll: Set<string>; onSome: Set<string> } {
  const counts = new Map<string, number>()
  for (const label of labels.flat()) counts.set(label, (counts.get(label) ?? 0) + 1)
  const [onAll, onSome] = [new Set<string>(), new Set<string>()]
  for (const [label, count] of counts) (count === labels.length ? onAll : onSome).add(label)
  return { onAll, onSome }
}
