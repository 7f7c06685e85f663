import {
  Archive,
  BookOpen,
  CircleDot,
  Command,
  Files,
  Folder,
  Keyboard,
  ShieldCheck,
  Star,
  Trash2,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { standingLists } from '../lists/list-place.ts'
import { tagTree } from '../lists/tag-tree.ts'
import { commandPalette } from '../palette/palette-area.tsx'
import { shortcutsHelp } from '../shortcuts/shortcuts-help.tsx'
import { useCountedCollections, useCountedTags } from '../store/live-lists.ts'
import { useListCounts } from '../store/use-keys.ts'
import { useQuiet } from '../ui/use-quiet.ts'
import { NewCollection } from './new-collection.tsx'
import { SidebarButton } from './sidebar-button.tsx'
import { SidebarLink } from './sidebar-link.tsx'
import { SidebarSection } from './sidebar-section.tsx'
import { SidebarSites } from './sidebar-sites.tsx'
import { SidebarTags } from './sidebar-tags.tsx'
import { SmartLists } from './smart-lists.tsx'

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
  const isQuiet = useQuiet(counts !== undefined)
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
      <SmartLists isCounting={isQuiet} />
      {/* Counting them waits until the first list has what it needs. */}
      {counts !== undefined && <Labels />}
      {isQuiet && <SidebarSites />}
      <SidebarSection title={t('organise.sidebar.tools')}>
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
          <li>
            <SidebarButton
              icon={<Command aria-hidden />}
              shortcut="palette"
              onPress={() => commandPalette.set(true)}
            />
          </li>
          <li>
            <SidebarButton
              icon={<Keyboard aria-hidden />}
              shortcut="help"
              onPress={() => shortcutsHelp.set(true)}
            />
          </li>
        </ul>
      </SidebarSection>
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
      <SidebarSection title={t('organise.collections.title')} action={<NewCollection />}>
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
      </SidebarSection>
      <SidebarSection title={t('organise.tags.title')}>
        {tags?.length === 0 && <p className="sidebar-hint">{t('organise.tags.hint')}</p>}
        {tags !== undefined && <SidebarTags nodes={tagTree(tags)} />}
      </SidebarSection>
    </>
  )
}
