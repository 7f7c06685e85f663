import * as z from 'zod/mini'

const outcomeSchema = z.object({
  jobId: z.string(),
  kind: z.enum(['saved', 'already-saved', 'restored']),
  articleId: z.string(),
  title: z.string(),
})

/** How a job ended that did not fail. */
export type Outcome = z.infer<typeof outcomeSchema>

/** Told and untold outcomes that are remembered: one may come before its window knows the id of what it asked for. */
const MOST_REMEMBERED = 50

// A channel does not hear itself: with two, the window that runs the queue hears its own outcomes too.
const announcing = new BroadcastChannel('recto.outcomes')
const hearing = new BroadcastChannel('recto.outcomes')

const asked = new Set<string>()
const heard = new Map<string, Outcome>()
let tell: (outcome: Outcome) => void = () => {}

hearing.onmessage = ({ data }) => {
  const outcome = outcomeSchema.safeParse(data).data
  if (!outcome) return
  heard.set(outcome.jobId, outcome)
  const [oldest] = heard.keys()
  if (heard.size > MOST_REMEMBERED && oldest !== undefined) heard.delete(oldest)
  tellIfAsked(outcome.jobId)
}

/** Tells every window that a job has ended. */
export function announceOutcome(outcome: Outcome): void {
  announcing.postMessage(outcome)
}

/** Has this window's person told how a job ends, whichever window runs it. */
export function expectOutcome(jobId: string): void {
  asked.add(jobId)
  tellIfAsked(jobId)
}

/** @param listener told of each outcome that this window expects. @returns a function that stops it */
export function onExpectedOutcome(listener: (outcome: Outcome) => void): () => void {
  tell = listener
  return () => {
    if (tell === listener) tell = () => {}
  }
}

function tellIfAsked(jobId: string): void {
  const outcome = heard.get(jobId)
  if (!outcome || !asked.delete(jobId)) return
  heard.delete(jobId)
  tell(outcome)
}
