import { useTranslation } from 'react-i18next'
import { withoutTracking } from '../../../shared/address.ts'
import type { ArticleRow } from '../../store/schema.ts'
import { copyText } from '../../ui/copy-text.ts'
import { notify, warn } from '../../ui/notices.ts'
import { useTellFailure } from '../../ui/tell-failure.ts'
import { passageOf, presentParagraph, selectedRange } from './passage-of.ts'
import { addressOfPassage, textDirective } from './text-directive.ts'

interface PassageLink {
  copy: () => void
  open: () => void
}

/**
 * Leads to a passage on the article's original page: to what is selected, or else to the first paragraph in view.
 * Nothing is asked of the page before it is opened.
 *
 * @param body the article's text, on the page
 */
export function usePassageLink({ url, lang }: ArticleRow, body: HTMLElement): PassageLink {
  const { t } = useTranslation()
  const tellFailure = useTellFailure()
  const address = (): string | null => {
    const range = selectedRange(body) ?? presentParagraph(body)
    const passage = range && passageOf(body, range)
    if (!passage) warn(t('passage.none'))
    return passage ? addressOfPassage(withoutTracking(url), textDirective(passage, lang)) : null
  }
  return {
    copy: () => {
      const link = address()
      if (link !== null) copyText(link).then(() => notify(t('passage.copied')), tellFailure)
    },
    open: () => {
      const link = address()
      if (link !== null) window.open(link, '_blank', 'noopener,noreferrer')
    },
  }
}
