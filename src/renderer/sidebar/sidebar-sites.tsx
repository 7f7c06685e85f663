import { Globe } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCountedSites } from '../store/use-sites.ts'
import { Button } from '../ui/button.tsx'
import { SidebarLink } from './sidebar-link.tsx'
import { SidebarSection } from './sidebar-section.tsx'

/** How many are shown unless all are asked for. */
const MOST = 20

/** The sites that articles are from, those with most of them first. */
export function SidebarSites() {
  const { t } = useTranslation()
  const sites = useCountedSites()
  const [isAll, setAll] = useState(false)
  if (sites === undefined || sites.length === 0) return null
  return (
    <SidebarSection title={t('smartLists.sites')}>
      <ul>
        {sites.slice(0, isAll ? sites.length : MOST).map(({ key, count }) => (
          <li key={key}>
            <SidebarLink place={{ kind: 'site', key }} icon={<Globe aria-hidden />} count={count}>
              {key}
            </SidebarLink>
          </li>
        ))}
      </ul>
      {sites.length > MOST && (
        <Button aria-expanded={isAll} onPress={() => setAll(!isAll)}>
          {isAll ? t('smartLists.fewerSites') : t('smartLists.allSites', { count: sites.length })}
        </Button>
      )}
    </SidebarSection>
  )
}
