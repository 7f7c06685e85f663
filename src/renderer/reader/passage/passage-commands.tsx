import { useTranslation } from 'react-i18next'
import { useCommands } from '../../palette/command-registry.ts'
import type { ArticleRow } from '../../store/schema.ts'
import { usePassageLink } from './use-passage-link.ts'

/** Has the palette offer what the More menu does with the passage in view. @param props.body the article's text, on the page */
export function PassageCommands({ article, body }: { article: ArticleRow; body: HTMLElement }) {
  const { t } = useTranslation()
  const { copy, open } = usePassageLink(article, body)
  useCommands([
    { id: 'passage:copy', label: t('passage.copy'), run: copy },
    { id: 'passage:open', label: t('passage.open'), run: open },
  ])
  return null
}
