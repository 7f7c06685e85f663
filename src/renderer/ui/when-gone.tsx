import { useEffect } from 'react'

/**
 * Acts when what it stands in is taken away: a popover keeps the focus to itself as long as it is there.
 *
 * @param props.act the same function from one rendering to the next
 */
export function WhenGone({ act }: { act: () => void }) {
  useEffect(() => act, [act])
  return null
}
