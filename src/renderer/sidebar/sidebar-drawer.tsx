import { PanelLeft } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Dialog, DialogTrigger, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { Button } from '../ui/button.tsx'
import { Sidebar } from './sidebar.tsx'

/** The sidebar where the window is too narrow for it: behind a button. It closes when a list is opened. */
export function SidebarDrawer() {
  const { t } = useTranslation()
  const [location] = useLocation()
  const [isOpen, setOpen] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another view is opened
  useEffect(() => setOpen(false), [location])
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button kind="icon" label={t('organise.sidebar.open')}>
        <PanelLeft />
      </Button>
      <ModalOverlay className="modal-overlay drawer-overlay" isDismissable>
        <Modal className="drawer">
          <Dialog aria-label={t('organise.sidebar.label')}>
            <Sidebar />
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  )
}
