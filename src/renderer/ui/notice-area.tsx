import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import { dismissNotice, useNotices } from './notices.ts'

/** Where notices appear; always there, so that screen readers announce what comes into it. */
export function NoticeArea() {
  const { t } = useTranslation()
  const notices = useNotices()
  return (
    <div className="notice-area" role="status">
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
    </div>
  )
}
