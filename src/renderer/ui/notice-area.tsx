import { X } from 'lucide-react'
import { useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import { dismissNotice, type Notice, useNotices } from './notices.ts'

/** Where notices appear; always there, so that screen readers announce what comes into it. */
export function NoticeArea() {
  const notices = useNotices()
  const failures = notices.filter(({ isFailure }) => isFailure)
  return (
    <div className="notice-area">
      <div role="status">
        <Notices notices={notices.filter(({ isFailure }) => !isFailure)} />
      </div>
      {failures.length > 0 && (
        <div role="alert">
          <Notices notices={failures} />
        </div>
      )}
    </div>
  )
}

function Notices({ notices }: { notices: readonly Notice[] }) {
  return notices.map((notice) => <NoticeBox notice={notice} key={notice.id} />)
}

/** One notice; what takes more than two lines is folded until it is asked for. */
function NoticeBox({ notice: { id, text, isFailure, action } }: { notice: Notice }) {
  const { t } = useTranslation()
  const words = useRef<HTMLParagraphElement>(null)
  const [isLong, setLong] = useState(false)
  const [isWhole, setWhole] = useState(false)
  useLayoutEffect(() => {
    const element = words.current
    if (element) setLong(element.scrollHeight > element.clientHeight + 1)
  }, [])
  return (
    <div className={isFailure ? 'notice is-failure' : 'notice'}>
      <p className={isWhole ? 'notice-whole' : 'notice-folded'} ref={words}>
        {text}
      </p>
      {isLong && (
        <Button aria-expanded={isWhole} onPress={() => setWhole(!isWhole)}>
          {t(isWhole ? 'notice.less' : 'notice.more')}
        </Button>
      )}
      {action && (
        <Button
          kind="plain"
          onPress={() => {
            action.run()
            dismissNotice(id)
          }}
        >
          {action.label}
        </Button>
      )}
      <Button kind="icon" hasTip={false} label={t('notice.close')} onPress={() => dismissNotice(id)}>
        <X />
      </Button>
    </div>
  )
}
