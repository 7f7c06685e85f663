import { ChevronLeft, ChevronRight, ChevronsLeft, ChevronsRight, Pause, Play, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { ShownArticle } from '../reader/shown-article.ts'
import { useShortcut } from '../shortcuts/use-shortcut.ts'
import type { ArticleRow } from '../store/schema.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { languageName } from '../ui/language-name.ts'
import { Toggle } from '../ui/toggle.tsx'
import { rates } from './listen-settings.ts'
import { listening } from './listening.ts'
import { useSpeech } from './use-speech.ts'

export interface ListenBarProps {
  article: ArticleRow
  shown: ShownArticle
}

/** What reads the open article aloud, with its controls; where nothing can, it says why and what to do. */
export function ListenBar({ article, shown }: ListenBarProps) {
  const { t, i18n } = useTranslation()
  const [, navigate] = useLocation()
  const { queue, stopsAtEnd } = listening.use()
  const goOn = () => {
    const next = listening.takeNext()
    if (next !== undefined) navigate(`/article/${next}`)
  }
  const speech = useSpeech(article, shown, goOn)
  const { isPlaying, hasFailed, voices, voice, rate, isSilent } = speech
  useShortcut('listenBack', () => void speech.sentence(-1))
  useShortcut('listenForward', () => void speech.sentence(1))
  useShortcut('listenParagraphBack', () => void speech.paragraph(-1))
  useShortcut('listenParagraphForward', () => void speech.paragraph(1))
  useShortcut('listen', () => void speech.toggle(), { isActive: () => voice !== undefined })

  const format = new Intl.NumberFormat(i18n.language)
  const language = languageName(article.lang ?? navigator.language, i18n.language)
  const problem = isSilent
    ? t('listen.nothing')
    : voice === undefined
      ? t('listen.noVoice', { language })
      : hasFailed
        ? t('listen.failed')
        : null
  return (
    <section className="listen-bar screen-only" aria-label={t('listen.label')}>
      {problem !== null && <p role="alert">{problem}</p>}
      {voice !== undefined && !isSilent && (
        <>
          <div className="listen-keys">
            <Button kind="icon" label={t('listen.paragraphBack')} onPress={() => speech.paragraph(-1)}>
              <ChevronsLeft />
            </Button>
            <Button kind="icon" label={t('listen.back')} onPress={() => speech.sentence(-1)}>
              <ChevronLeft />
            </Button>
            <Button kind="icon" label={t(isPlaying ? 'listen.pause' : 'listen.play')} onPress={speech.toggle}>
              {isPlaying ? <Pause /> : <Play />}
            </Button>
            <Button kind="icon" label={t('listen.forward')} onPress={() => speech.sentence(1)}>
              <ChevronRight />
            </Button>
            <Button kind="icon" label={t('listen.paragraphForward')} onPress={() => speech.paragraph(1)}>
              <ChevronsRight />
            </Button>
          </div>
          <Choice
            label={t('listen.speed')}
            value={rate}
            options={rates.map((value) => [value, `${format.format(value)}×`] as const)}
            onChange={speech.setRate}
          />
          <Choice
            label={t('listen.voice')}
            value={voice.voiceURI}
            options={voices.map(({ voiceURI, name }) => [voiceURI, name] as const)}
            onChange={speech.setVoice}
          />
        </>
      )}
      {queue.length > 0 && (
        <>
          <Button onPress={goOn} isDisabled={stopsAtEnd}>
            {t('listen.next', { count: queue.length })}
          </Button>
          <Toggle isOn={stopsAtEnd} onChange={listening.stopAtEnd}>
            {t('listen.stopAtEnd')}
          </Toggle>
        </>
      )}
      <Button kind="icon" label={t('listen.close')} onPress={listening.close}>
        <X />
      </Button>
    </section>
  )
}
