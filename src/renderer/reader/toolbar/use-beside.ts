import { useState } from 'react'
import { useLocation } from 'wouter'
import { shownList } from '../../lists/shown-list.ts'
import { useShortcut } from '../../shortcuts/use-shortcut.ts'
import { type Neighbour, useNeighbours } from '../../store/neighbours.ts'

export interface Beside {
  previous: Neighbour | null
  next: Neighbour | null
  go: (neighbour: Neighbour) => void
}

/** What stands beside an article in the list that one came from; null where one came from none. Binds the keys too. */
export function useBeside(articleId: string | null): Beside | null {
  const [, navigate] = useLocation()
  // As it was shown: an article that is read leaves a list of unread ones, and is still gone on from.
  const [ids] = useState(shownList.get)
  const { previous = null, next = null } = useNeighbours(ids, articleId ?? '') ?? {}
  const go = ({ id }: Neighbour) => navigate(`/article/${id}`)
  useShortcut('nextInList', () => next && go(next), { isActive: () => next !== null })
  useShortcut('previousInList', () => previous && go(previous), { isActive: () => previous !== null })
  return articleId !== null && ids.includes(articleId) ? { previous, next, go } : null
}
