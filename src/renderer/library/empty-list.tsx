import {
  Archive,
  BookOpen,
  CheckCheck,
  CircleHelp,
  Folder,
  Hash,
  ListFilter,
  Star,
  Trash2,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { OpenList } from '../lists/use-open-list.ts'
import { useListCounts } from '../store/use-keys.ts'
import { Button } from '../ui/button.tsx'
import { FirstSteps } from './first-steps.tsx'

const icons = {
  start: <BookOpen aria-hidden />,
  library: <BookOpen aria-hidden />,
  unread: <CheckCheck aria-hidden />,
  favourites: <Star aria-hidden />,
  archive: <Archive aria-hidden />,
  bin: <Trash2 aria-hidden />,
  tag: <Hash aria-hidden />,
  collection: <Folder aria-hidden />,
  site: <CircleHelp aria-hidden />,
  search: <ListFilter aria-hidden />,
  filtered: <ListFilter aria-hidden />,
}

/** In place of a list with nothing in it: why that is, and what would come there. */
export function EmptyList({ list }: { list: OpenList }) {
  const { t } = useTranslation()
  const counts = useListCounts()
  const { place, states, tags, site, language } = list.address
  const isFiltered = states.length + tags.length > 0 || site !== null || language !== null
  if (!counts) return null
  const hasNothing = counts.library + counts.archive === 0
  const isLibrary = place.kind === 'standing' && place.name === 'library'
  const kind = isFiltered
    ? 'filtered'
    : isLibrary && hasNothing
      ? 'start'
      : place.kind === 'standing'
        ? place.name
        : place.kind
  return (
    <section className="empty">
      {icons[kind]}
      <h2>{kind === 'start' ? t('library.empty.title') : t(`organise.empty.${kind}.title`)}</h2>
      <p>{kind === 'start' ? t('library.empty.body') : t(`organise.empty.${kind}.body`)}</p>
      {kind === 'start' && <FirstSteps />}
      {isFiltered && (
        <Button onPress={() => list.change({ states: [], tags: [], site: null, language: null })}>
          {t('organise.filter.clear')}
        </Button>
      )}
    </section>
  )
}
