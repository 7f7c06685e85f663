export interface MediaActions {
  play: () => void
  pause: () => void
  previous: () => void
  next: () => void
}

const SAMPLES = 8000

/**
 * Gives the keyboard's and the system's media keys to what is read aloud. Chromium hands them only to a page that plays
 * something: a second of silence, again and again.
 *
 * @returns tells whether it is playing, and lets go of the keys
 */
export function takeMediaKeys(title: string, actions: MediaActions) {
  const { mediaSession } = navigator
  const url = URL.createObjectURL(silence())
  const audio = new Audio(url)
  audio.loop = true
  mediaSession.metadata = new MediaMetadata({ title })
  const handlers: [MediaSessionAction, () => void][] = [
    ['play', actions.play],
    ['pause', actions.pause],
    ['stop', actions.pause],
    ['previoustrack', actions.previous],
    ['nexttrack', actions.next],
  ]
  for (const [action, handler] of handlers) mediaSession.setActionHandler(action, handler)
  return {
    tell(isPlaying: boolean): void {
      mediaSession.playbackState = isPlaying ? 'playing' : 'paused'
      // A browser may refuse to play, or be told to pause meanwhile: only the media keys are lost by that.
      if (isPlaying) audio.play().catch(() => undefined)
      else audio.pause()
    },
    release(): void {
      audio.pause()
      audio.removeAttribute('src')
      URL.revokeObjectURL(url)
      for (const [action] of handlers) mediaSession.setActionHandler(action, null)
      mediaSession.metadata = null
      mediaSession.playbackState = 'none'
    },
  }
}

/** A second of a WAV file with nothing in it. */
function silence(): Blob {
  const header = new DataView(new ArrayBuffer(44))
  const text = (at: number, letters: string) =>
    [...letters].forEach((letter, index) => {
      header.setUint8(at + index, letter.charCodeAt(0))
    })
  text(0, 'RIFF')
  header.setUint32(4, 36 + SAMPLES, true)
  text(8, 'WAVEfmt ')
  header.setUint32(16, 16, true)
  header.setUint16(20, 1, true)
  header.setUint16(22, 1, true)
  header.setUint32(24, SAMPLES, true)
  header.setUint32(28, SAMPLES, true)
  header.setUint16(32, 1, true)
  header.setUint16(34, 8, true)
  text(36, 'data')
  header.setUint32(40, SAMPLES, true)
  return new Blob([header, new Uint8Array(SAMPLES).fill(128)], { type: 'audio/wav' })
}
