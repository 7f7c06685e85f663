import { FileDown, Keyboard, Link2, PackageOpen, Search } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { shortcutSettings } from '../shortcuts/bindings.ts'
import { KeysShown } from '../shortcuts/keys-shown.tsx'
import type { ShortcutId } from '../shortcuts/table.ts'

/** Ways to begin, for a library with nothing in it yet. */
export function FirstSteps() {
  const { t } = useTranslation()
  return (
    <ul className="first-steps">
      <li>
        <Link2 aria-hidden />
        <span>{t('library.steps.paste')}</span>
        <Keys id="newAddress" />
      </li>
      <li>
        <FileDown aria-hidden />
        <span>{t('library.steps.files')}</span>
        <Keys id="importFiles" />
      </li>
      <li>
        <PackageOpen aria-hidden />
        <span>
          <Link href="/storage">{t('library.steps.restore')}</Link>
        </span>
      </li>
      <li>
        <Search aria-hidden />
        <span>{t('library.steps.palette')}</span>
        <Keys id="palette" />
      </li>
      <li>
        <Keyboard aria-hidden />
        <span>{t('library.steps.shortcuts')}</span>
        <Keys id="help" />
      </li>
    </ul>
  )
}

function Keys({ id }: { id: ShortcutId }) {
  const [keys] = shortcutSettings().bindings[id]
  return keys === undefined ? null : <KeysShown keys={keys} />
}
