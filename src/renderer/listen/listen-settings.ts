import * as z from 'zod/mini'
import { remembered } from '../ui/remembered.ts'

/** How fast a voice speaks, as a multiple of its own pace. */
export const rates = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3] as const

const settingsSchema = z.object({
  /** By the language's first subtag: another language is often listened to at another pace. */
  rates: z.catch(z.record(z.string(), z.number().check(z.minimum(0.5), z.maximum(3))), {}),
  voices: z.catch(z.record(z.string(), z.string()), {}),
})
type ListenSettings = z.infer<typeof settingsSchema>

const chosen = remembered('recto.listen', settingsSchema, {})

/** Of this computer, since its voices are: not in the library. */
export function readListenSettings(): ListenSettings {
  return chosen.get()
}

export function rememberRate(language: string, rate: number): void {
  const settings = readListenSettings()
  chosen.set({ ...settings, rates: { ...settings.rates, [language]: rate } })
}

/** @param voice its `voiceURI` */
export function rememberVoice(language: string, voice: string): void {
  const settings = readListenSettings()
  chosen.set({ ...settings, voices: { ...settings.voices, [language]: voice } })
}
