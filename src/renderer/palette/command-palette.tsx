import { useState } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Command } from './command.ts'
import { PaletteSearch } from './palette-search.tsx'
import { rememberCommand } from './recent-commands.ts'
import { useCommandsAtHand } from './use-commands-now.ts'

export interface Choice {
  command: Command
  /** What had the focus when the palette was opened. */
  opener: Element | null
}

export interface CommandPaletteProps {
  /** Told what is to be done once the palette has gone; null for nothing. */
  onClose: (choice: Choice | null) => void
}

/** Everything the window can do, found by typing. */
export function CommandPalette({ onClose }: CommandPaletteProps) {
  const { t } = useTranslation()
  const atHand = useCommandsAtHand()
  const [opener] = useState(() => document.activeElement)
  return (
    <ModalOverlay
      className="modal-overlay palette-overlay"
      isOpen
      isDismissable
      onOpenChange={(open) => open || onClose(null)}
    >
      <Modal className="modal palette">
        <Dialog aria-label={t('palette.title')}>
          <PaletteSearch
            atHand={atHand}
            onChoose={(command) => {
              rememberCommand(command.id)
              onClose({ command, opener })
            }}
          />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
