import { X } from 'lucide-react'
import { useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { Toggle } from '../ui/toggle.tsx'
import { resetAllKeys, setSingleCharacters, useShortcutSettings } from './bindings.ts'
import { ShortcutRow } from './shortcut-row.tsx'
import { type ShortcutId, scopes, shortcuts } from './table.ts'

/** Every shortcut by where it holds, and what it can be changed to. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const settings = useShortcutSettings()
  // One at a time is changed, so that the page stays a list of keys.
  const [changed, setChanged] = useState<ShortcutId | null>(null)
  return (
    <ModalOverlay className="modal-overlay" isOpen isDismissable onOpenChange={(open) => open || onClose()}>
      <Modal className="modal shortcuts-modal">
        <Dialog className="modal-dialog">
          <header className="shortcuts-head">
            <Heading slot="title">{t('shortcuts.title')}</Heading>
            <Button kind="icon" hasTip={false} label={t('shortcuts.close')} onPress={onClose} autoFocus>
              <X />
            </Button>
          </header>
          {scopes.map((scope) => (
            <section key={scope} aria-labelledby={`shortcuts-${scope}`}>
              <h3 id={`shortcuts-${scope}`}>{t(`shortcuts.scopes.${scope}`)}</h3>
              <ul className="shortcuts-list">
                {shortcuts
                  .filter((shortcut) => shortcut.scope === scope)
                  .map((shortcut) => (
                    <ShortcutRow
                      key={shortcut.id}
                      shortcut={shortcut}
                      settings={settings}
                      isChanging={changed === shortcut.id}
                      onChanging={(isChanging) => setChanged(isChanging ? shortcut.id : null)}
                    />
                  ))}
              </ul>
            </section>
          ))}
          <Toggle isOn={settings.hasSingleCharacters} onChange={setSingleCharacters}>
            {t('shortcuts.singleCharacters')}
          </Toggle>
          <p className="shortcuts-hint">{t('shortcuts.singleCharactersHint')}</p>
          <div className="modal-actions">
            <Button onPress={resetAllKeys}>{t('shortcuts.resetAll')}</Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
