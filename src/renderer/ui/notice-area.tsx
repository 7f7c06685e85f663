import { X } from 'lucide-react'
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
  const { t } = useTranslation()
  return (
    <>
      {notices.map(({ id, text, action }) => (
        <div className="notice" key={id}>
          <p>{text}</p>
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
          <Button kind="icon" label={t('notice.close')} onPress={() => dismissNotice(id)}>
            <X />
          </Button>
        </div>
      ))}
    </>
  )
}
