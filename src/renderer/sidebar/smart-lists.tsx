import { ListFilter } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFinding } from '../lists/use-finding.ts'
import { useSavedSearches } from '../store/live-lists.ts'
import type { SavedSearchRow } from '../store/schema.ts'
import { SidebarLink } from './sidebar-link.tsx'
import { SidebarSection } from './sidebar-section.tsx'

/** The searches that are kept as lists. @param isCounting whether to find out how much is in each */
export function SmartLists({ isCounting }: { isCounting: boolean }) {
  const { t } = useTranslation()
  const searches = useSavedSearches()
  if (searches === undefined || searches.length === 0) return null
  return (
    <SidebarSection title={t('organise.searches.title')}>
      <ul>
        {searches.map((search) => (
          <li key={search.id}>
            <SmartList search={search} isCounting={isCounting} />
          </li>
        ))}
      </ul>
    </SidebarSection>
  )
}

function SmartList({ search, isCounting }: { search: SavedSearchRow; isCounting: boolean }) {
  const { id, name, query } = search
  const { ids } = useFinding(isCounting ? query : null)
  return (
    <SidebarLink place={{ kind: 'search', id }} icon={<ListFilter aria-hidden />} count={ids?.size}>
      {name}
    </SidebarLink>
  )
}
