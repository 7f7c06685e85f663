import { Ellipsis } from 'lucide-react'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { fileNameOf } from '../../shared/file-address.ts'
import type { ArticleRow } from '../store/schema.ts'
import { Button } from '../ui/button.tsx'
import { useRenewing } from './use-renewing.ts'

/** What is done to an article now and then: fetching or cleaning it again, and its earlier texts. */
export function MoreMenu({ article }: { article: ArticleRow }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const { renew, running } = useRenewing(article.id)
  return (
    <MenuTrigger>
      <Button kind="icon" label={t('versions.more')} isPending={running}>
        <Ellipsis />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" aria-label={t('versions.more')}>
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
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
