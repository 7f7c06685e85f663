import * as z from 'zod/mini'

/** So many are remembered and shown first. */
const MOST_RECENT = 5
const STORED_AS = 'recto.palette'

const storedSchema = z.catch(z.array(z.string().check(z.maxLength(200))), [])

/** What was chosen in the palette last, newest first, by id. */
export function recentCommands(): string[] {
  try {
    return storedSchema.parse(JSON.parse(localStorage.getItem(STORED_AS) ?? '[]')).slice(0, MOST_RECENT)
  } catch {
    // No JSON, written by hand.
    return []
  }
}

export function rememberCommand(id: string): void {
  const next = [id, ...recentCommands().filter((other) => other !== id)].slice(0, MOST_RECENT)
  localStorage.setItem(STORED_AS, JSON.stringify(next))
}
