import { useTranslation } from 'react-i18next'
import { displayHost } from '../../shared/address.ts'
import type { ExtractionWarning } from '../../shared/extraction-report.ts'
import { fileNameOf } from '../../shared/file-address.ts'
import type { Translate } from '../../shared/i18n.ts'
import type { ArticleRow } from '../store/schema.ts'
import { Button } from '../ui/button.tsx'
import { useRenewing } from '../versions/use-renewing.ts'

interface MissingTextProps {
  article: ArticleRow
  /** One at least. */
  warnings: readonly ExtractionWarning[]
}

/** Says which text the article lacks, leads to where it goes on, and fetches it again where it has an address. */
export function MissingText({ article, warnings }: MissingTextProps) {
  const { t, i18n } = useTranslation()
  const { renew, running } = useRenewing(article.id)
  const pages = warnings.filter(({ code }) => code !== 'words-missing')
  // Pages that are missing are why words are.
  const told = pages.length > 0 ? pages : warnings
  const next = warnings.flatMap((warning) => ('address' in warning ? [warning.address] : [])).find(isOnTheWeb)
  return (
    <aside className="incomplete screen-only" lang={i18n.language} dir="ltr">
      <div className="incomplete-text">
        {told.map((warning) => (
          <p key={warning.code}>{warningSentence(warning, t)}</p>
        ))}
        {next !== undefined && (
          <a href={next} target="_blank" rel="noopener noreferrer">
            {t('reader.readOn', { host: displayHost(next) })}
          </a>
        )}
      </div>
      {fileNameOf(article.url) === null && (
        <Button isPending={running} onPress={() => renew('fetch')}>
          {t('versions.fetchAgain')}
        </Button>
      )}
    </aside>
  )
}

/** What a reader should know of an article's text. */
export function warningSentence(warning: ExtractionWarning, t: Translate): string {
  const { code } = warning
  if (code !== 'words-missing') return t(`reader.missingText.${code}`)
  return t('reader.missingText.words-missing', { declared: warning.declared, found: warning.found })
}

/** A restored backup may name anything as the address. */
function isOnTheWeb(address: string): boolean {
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol)
}
