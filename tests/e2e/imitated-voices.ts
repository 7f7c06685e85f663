import type { Page } from '@playwright/test'

/** What was said, in the window that speaks. */
declare global {
  interface Window {
    said: { text: string; rate: number; voice: string }[]
    /** Lets the voice come to the end of its sentence, or fail. */
    finishSentence: (error?: string) => void
  }
}

/**
 * Puts voices at the border to the system, where a headless browser has none: they say nothing, and end a sentence when
 * they are told to. One of them is far away.
 */
export async function imitateVoices(page: Page, languages: readonly string[]): Promise<void> {
  await page.addInitScript((langs) => {
    const voices = [...langs, 'far away'].map((lang) => ({
      lang: lang === 'far away' ? 'en-GB' : lang,
      name: `Voice of ${lang}`,
      voiceURI: lang,
      localService: lang !== 'far away',
      default: false,
    }))
    let current: { onend?: () => void; onerror?: (event: { error: string }) => void } | null = null
    window.said = []
    window.finishSentence = (error) => {
      const ended = current
      current = null
      if (error) ended?.onerror?.({ error })
      else ended?.onend?.()
    }
    class Utterance {
      voice: { name: string } | null = null
      rate = 1
      lang = ''
      text: string
      constructor(text: string) {
        this.text = text
      }
    }
    const synthesis = Object.assign(new EventTarget(), {
      getVoices: () => voices,
      cancel: () => {
        current = null
      },
      speak: (utterance: Utterance) => {
        current = utterance as typeof current
        window.said.push({ text: utterance.text, rate: utterance.rate, voice: utterance.voice?.name ?? '' })
      },
    })
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis })
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance })
  }, languages)
  await page.reload()
}
