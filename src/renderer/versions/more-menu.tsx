import { Ellipsis } from 'lucide-react'
import type { ReactNode } from 'react'
import { Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { fileNameOf } from '../../shared/file-address.ts'
import { useCommands } from '../palette/command-registry.ts'
import type { ArticleRow } from '../store/schema.ts'
import { Button } from '../ui/button.tsx'
import { useRenewing } from './use-renewing.ts'

interface MoreMenuProps {
  article: ArticleRow
  /** Sections that stand before its own. */
  children: ReactNode
}

/** What is done to an article now and then: fetching or cleaning it again, what was cleaned, and its earlier texts. */
export function MoreMenu({ article, children }: MoreMenuProps) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const { renew, running } = useRenewing(article.id)
  useCommands([
    ...(fileNameOf(article.url) === null
      ? [{ id: 'fetchAgain', label: t('versions.fetchAgain'), run: () => renew('fetch') }]
      : []),
    { id: 'cleanAgain', label: t('versions.cleanAgain'), run: () => renew('clean') },
    { id: 'cleaned', label: t('cleaned.open'), run: () => navigate(`/article/${article.id}/cleaned`) },
    { id: 'versions', label: t('versions.title'), run: () => navigate(`/article/${article.id}/versions`) },
  ])
  return (
    <MenuTrigger>
      <Button kind="icon" label={t('versions.more')} isPending={running}>
        <Ellipsis />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" aria-label={t('versions.more')}>
          {children}
          <MenuSection className="menu-section" aria-label={t('versions.title')}>
            {fileNameOf(article.url) === null && (
              <MenuItem className="menu-item" onAction={() => renew('fetch')}>
                {t('versions.fetchAgain')}
              </MenuItem>
            )}
            <MenuItem className="menu-item" onAction={() => renew('clean')}>
              {t('versions.cleanAgain')}
            </MenuItem>
            <MenuItem className="menu-item" onAction={() => navigate(`/article/${article.id}/cleaned`)}>
              {t('cleaned.open')}
            </MenuItem>
            <MenuItem className="menu-item" onAction={() => navigate(`/article/${article.id}/versions`)}>
              {t('versions.title')}
            </MenuItem>
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
