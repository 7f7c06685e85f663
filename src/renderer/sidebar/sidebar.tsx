import {
  Archive,
  BookOpen,
  CircleDot,
  Files,
  Folder,
  ListFilter,
  ShieldCheck,
  Star,
  Trash2,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { standingLists } from '../lists/list-place.ts'
import { tagTree } from '../lists/tag-tree.ts'
import { useCountedCollections, useCountedTags, useSavedSearches } from '../store/live-lists.ts'
import { useListCounts } from '../store/use-keys.ts'
import { NewCollection } from './new-collection.tsx'
import { SidebarLink } from './sidebar-link.tsx'
import { SidebarTags } from './sidebar-tags.tsx'

const icons = {
  library: <BookOpen aria-hidden />,
  unread: <CircleDot aria-hidden />,
  favourites: <Star aria-hidden />,
  archive: <Archive aria-hidden />,
  bin: <Trash2 aria-hidden />,
}

/** Every list there is, with how much is in it. */
export function Sidebar() {
  const { t } = useTranslation()
  const counts = useListCounts()
  const searches = useSavedSearches()
  return (
    <nav className="sidebar" aria-label={t('organise.sidebar.label')}>
      <ul>
        {standingLists.map((name) => (
          <li key={name}>
            <SidebarLink place={{ kind: 'standing', name }} icon={icons[name]} count={counts?.[name]}>
              {t(`organise.lists.${name}`)}
            </SidebarLink>
          </li>
        ))}
      </ul>
      {searches !== undefined && searches.length > 0 && (
        <Section title={t('organise.searches.title')}>
          <ul>
            {searches.map(({ id, name }) => (
              <li key={id}>
                <SidebarLink place={{ kind: 'search', id }} icon={<ListFilter aria-hidden />}>
                  {name}
                </SidebarLink>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {/* Counting them waits until the first list has what it needs. */}
      {counts !== undefined && <Labels />}
      <Section title={t('organise.sidebar.tools')}>
        <ul>
          <li>
            <SidebarLink path="/duplicates" icon={<Files aria-hidden />}>
              {t('organise.duplicates.title')}
            </SidebarLink>
          </li>
          <li>
            <SidebarLink path="/upkeep" icon={<ShieldCheck aria-hidden />}>
              {t('upkeep.title')}
            </SidebarLink>
          </li>
        </ul>
      </Section>
    </nav>
  )
}

/** Collections and tags. */
function Labels() {
  const { t } = useTranslation()
  const tags = useCountedTags()
  const collections = useCountedCollections()
  return (
    <>
      <Section title={t('organise.collections.title')} action={<NewCollection />}>
        {collections?.length === 0 && <p className="sidebar-hint">{t('organise.collections.hint')}</p>}
        <ul>
          {collections?.map(({ id, name, count }) => (
            <li key={id}>
              <SidebarLink place={{ kind: 'collection', id }} icon={<Folder aria-hidden />} count={count}>
                {name}
              </SidebarLink>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('organise.tags.title')}>
        {tags?.length === 0 && <p className="sidebar-hint">{t('organise.tags.hint')}</p>}
        {tags !== undefined && <SidebarTags nodes={tagTree(tags)} />}
      </Section>
    </>
  )
}

function Section({ title, action, children }: { title: string; action?: ReactNode; children: ReactNode }) {
  return (
    <section className="sidebar-section">
      <div className="sidebar-heading">
        <h2>{title}</h2>
        {action}
      </div>
      {children}
    </section>
  )
}
