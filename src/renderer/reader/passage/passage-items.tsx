import { MenuItem, MenuSection } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ArticleRow } from '../../store/schema.ts'
import { usePassageLink } from './use-passage-link.ts'

interface PassageItemsProps {
  article: ArticleRow
  /** The article's text, on the page. */
  body: HTMLElement
}

/** In the More menu: the selected passage, or the paragraph in view, on the article's original page. */
export function PassageItems({ article, body }: PassageItemsProps) {
  const { t } = useTranslation()
  const { copy, open } = usePassageLink(article, body)
  return (
    <MenuSection className="menu-section" aria-label={t('passage.label')}>
      <MenuItem className="menu-item" onAction={copy}>
        {t('passage.copy')}
      </MenuItem>
      <MenuItem className="menu-item" onAction={open}>
        {t('passage.open')}
      </MenuItem>
    </MenuSection>
  )
}
