import type { SpokenSentence } from './spoken-sentences.ts'

export interface SpeakerState {
  /** Of the sentence that is read, or will be next. */
  index: number
  isPlaying: boolean
  /** The voice gave up; playing again tries it anew. */
  hasFailed: boolean
}

export interface SpeakerOptions {
  sentences: readonly SpokenSentence[]
  /** From which sentence on. */
  index: number
  synthesis: SpeechSynthesis
  /** Asked for each sentence, so that a change is heard from the next one on. */
  voice: () => SpeechSynthesisVoice | undefined
  rate: () => number
  onChange: (state: SpeakerState) => void
  /** The last sentence has been read. */
  onEnd: () => void
}

/** Reads sentences aloud, one utterance each. */
export interface Speaker {
  state: () => SpeakerState
  play: () => void
  pause: () => void
  /** Goes on with another sentence, if it was reading. */
  moveTo: (index: number) => void
  /** Reads the present sentence again, by another voice or faster. */
  again: () => void
  stop: () => void
}

/** These come of stopping it. */
const EXPECTED = new Set(['canceled', 'interrupted'])

export function createSpeaker({
  sentences,
  synthesis,
  voice,
  rate,
  onChange,
  onEnd,
  index,
}: SpeakerOptions): Speaker {
  let state: SpeakerState = { index, isPlaying: false, hasFailed: false }
  /** Kept, since Chromium forgets an utterance that nobody holds, with its events; what another one tells is old. */
  let current: SpeechSynthesisUtterance | null = null
  const set = (change: Partial<SpeakerState>) => {
    state = { ...state, ...change }
    onChange(state)
  }
  const silence = () => {
    current = null
    synthesis.cancel()
  }
  const speak = () => {
    silence()
    const sentence = sentences[state.index]
    const speaking = voice()
    if (!sentence || !speaking) return set({ isPlaying: false })
    const utterance = new SpeechSynthesisUtterance(sentence.words)
    utterance.voice = speaking
    utterance.lang = speaking.lang
    utterance.rate = rate()
    utterance.onend = () => {
      if (current === utterance) next()
    }
    utterance.onerror = ({ error }) => {
      if (current === utterance && !EXPECTED.has(error)) set({ isPlaying: false, hasFailed: true })
    }
    current = utterance
    synthesis.speak(utterance)
  }
  const next = () => {
    if (state.index + 1 < sentences.length) {
      set({ index: state.index + 1 })
      return speak()
    }
    current = null
    set({ isPlaying: false, index: 0 })
    onEnd()
  }
  return {
    state: () => state,
    play() {
      set({ isPlaying: true, hasFailed: false })
      speak()
    },
    // Not the browser's own pause, which on Linux never goes on again: the sentence is read anew.
    pause() {
      silence()
      set({ isPlaying: false })
    },
    moveTo(to) {
      set({ index: Math.min(sentences.length - 1, Math.max(0, to)) })
      if (state.isPlaying) speak()
    },
    again() {
      if (state.isPlaying) speak()
    },
    stop: silence,
  }
}
