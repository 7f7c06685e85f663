import { Headphones } from 'lucide-react'
import { ToggleButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useShortcut } from '../shortcuts/use-shortcut.ts'
import { listening } from './listening.ts'

/** Opens what reads the article aloud; pressed while it is open. */
export function ListenButton() {
  const { t } = useTranslation()
  const { isOpen } = listening.use()
  useShortcut('listen', listening.toggle)
  return (
    <ToggleButton
      className="button button-icon"
      aria-label={t('listen.label')}
      isSelected={isOpen}
      onChange={listening.toggle}
    >
      <Headphones />
    </ToggleButton>
  )
}
