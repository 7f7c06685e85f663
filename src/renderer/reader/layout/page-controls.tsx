import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import type { ShownPages } from './use-pages.ts'

interface PageControlsProps extends ShownPages {
  /** The next page lies to the left. */
  isLeftward: boolean
}

/** The edges of the page, which turn it, and which page it is. An edge is as high as the page: a tip would stand far from its arrow. */
export function PageControls({ page, count, turn, isLeftward }: PageControlsProps) {
  const { t } = useTranslation()
  const [Before, After] = isLeftward ? [ChevronRight, ChevronLeft] : [ChevronLeft, ChevronRight]
  const [before, after] = isLeftward ? ['right', 'left'] : ['left', 'right']
  return (
    <>
      <div className={`page-edge page-edge-${before} screen-only`}>
        <Button
          kind="icon"
          label={t('pages.previous')}
          hasTip={false}
          isDisabled={page === 0}
          onPress={() => turn(-1)}
        >
          <Before />
        </Button>
      </div>
      <div className={`page-edge page-edge-${after} screen-only`}>
        <Button
          kind="icon"
          label={t('pages.next')}
          hasTip={false}
          isDisabled={page >= count - 1}
          onPress={() => turn(1)}
        >
          <After />
        </Button>
      </div>
      <p className="page-number screen-only" role="status">
        {t('pages.number', { page: page + 1, count })}
      </p>
    </>
  )
}
