import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { flowOf } from '../reader/layout/flow.ts'
import { placeInView } from '../reader/layout/place-in-view.ts'
import type { ShownArticle } from '../reader/shown-article.ts'
import type { ArticleRow } from '../store/schema.ts'
import { readListenSettings, rememberRate, rememberVoice } from './listen-settings.ts'
import { listening } from './listening.ts'
import { markSpoken } from './mark-spoken.ts'
import { takeMediaKeys } from './media-keys.ts'
import { createSpeaker, type Speaker, type SpeakerState } from './speaker.ts'
import { paragraphFrom, sentenceFrom, spokenSentences } from './spoken-sentences.ts'
import { localVoices, voicesFor, watchVoices } from './voices.ts'

/**
 * Reads an open article aloud, from where its reader is.
 *
 * @param onEnd once all of it has been read
 */
export function useSpeech(article: ArticleRow, shown: ShownArticle, onEnd: () => void) {
  const language = (article.lang ?? navigator.language).split(/[-_]/)[0]?.toLowerCase() ?? 'en'
  const heard = useSyncExternalStore(watchVoices, () =>
    localVoices()
      .map(({ voiceURI }) => voiceURI)
      .join('\n'),
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: other voices are there
  const voices = useMemo(() => voicesFor(article.lang, localVoices()), [article.lang, heard])
  const [settings, setSettings] = useState(readListenSettings)
  const voice = voices.find(({ voiceURI }) => voiceURI === settings.voices[language]) ?? voices[0]
  const rate = settings.rates[language] ?? 1
  const latest = useRef({ voice, rate, onEnd })
  latest.current = { voice, rate, onEnd }
  const speaker = useRef<Speaker | null>(null)
  const [state, setState] = useState<SpeakerState>({ index: 0, isPlaying: false, hasFailed: false })
  const sentences = useMemo(() => spokenSentences(shown.text(), article.lang), [shown, article.lang])
  const hasVoice = voice !== undefined

  useEffect(() => {
    if (!hasVoice || sentences.length === 0) return
    const offset = placeInView(shown.text(), flowOf(shown.body))?.offset ?? 0
    const made = createSpeaker({
      sentences,
      index: sentenceFrom(sentences, offset),
      synthesis: speechSynthesis,
      voice: () => latest.current.voice,
      rate: () => latest.current.rate,
      onChange: (changed) => {
        setState(changed)
        markSpoken(shown, sentences[changed.index] ?? null)
        keys.tell(changed.isPlaying)
      },
      onEnd: () => latest.current.onEnd(),
    })
    const keys = takeMediaKeys(article.title, {
      play: made.play,
      pause: made.pause,
      previous: () => made.moveTo(made.state().index - 1),
      next: () => made.moveTo(made.state().index + 1),
    })
    speaker.current = made
    setState(made.state())
    if (listening.get().startsAtOnce) made.play()
    window.addEventListener('pagehide', made.stop)
    return () => {
      speaker.current = null
      window.removeEventListener('pagehide', made.stop)
      made.stop()
      keys.release()
      markSpoken(shown, null)
    }
  }, [shown, sentences, hasVoice, article.title])

  const keep = (change: () => void) => {
    change()
    const read = readListenSettings()
    setSettings(read)
    latest.current.rate = read.rates[language] ?? 1
    latest.current.voice = voices.find(({ voiceURI }) => voiceURI === read.voices[language]) ?? voices[0]
    speaker.current?.again()
  }
  return {
    ...state,
    voices,
    voice,
    rate,
    /** Nothing of it can be read aloud: pictures, code. */
    isSilent: sentences.length === 0,
    toggle: () => (state.isPlaying ? speaker.current?.pause() : speaker.current?.play()),
    sentence: (by: 1 | -1) => speaker.current?.moveTo(state.index + by),
    paragraph: (by: 1 | -1) => speaker.current?.moveTo(paragraphFrom(sentences, state.index, by)),
    setRate: (to: number) => keep(() => rememberRate(language, to)),
    setVoice: (uri: string) => keep(() => rememberVoice(language, uri)),
  }
}
