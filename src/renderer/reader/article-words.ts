import type { Translate } from '../../shared/i18n.ts'
import type { ArticleWords } from './article-fragment.ts'

/** What Recto says within an article, in the window's language. */
export function articleWords(t: Translate): ArticleWords {
  return {
    missing: t('reader.imageMissing'),
    missingNamed: (alt) => t('reader.imageMissingNamed', { alt }),
    enlarge: t('pictures.enlarge'),
    enlargeNamed: (alt) => t('pictures.enlargeNamed', { alt }),
    copyCode: t('code.copy'),
    wrapLines: t('code.wrap'),
    table: t('wideParts.table'),
    code: t('wideParts.code'),
    formula: t('wideParts.formula'),
  }
}
