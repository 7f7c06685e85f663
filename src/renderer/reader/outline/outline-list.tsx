import { useTranslation } from 'react-i18next'
import type { OutlineEntry } from './outline-of.ts'
import type { Outline } from './use-outline.ts'

interface OutlineListProps extends Outline {
  onGo: (entry: OutlineEntry) => void
}

/** An article's headings; each leads to its text, and the one that is being read says so. */
export function OutlineList({ entries, current, onGo }: OutlineListProps) {
  const { t } = useTranslation()
  return (
    <nav className="outline" aria-label={t('reader.outline')}>
      <ol>
        {entries.map((entry, index) => (
          <li className={`outline-depth-${entry.depth}`} key={keyOf(entry, index)}>
            <button
              type="button"
              aria-current={index === current ? 'location' : undefined}
              onClick={() => onGo(entry)}
            >
              <bdi>{entry.text}</bdi>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** Two headings may have the same words. */
function keyOf({ text }: OutlineEntry, index: number): string {
  return `${index} ${text}`
}
