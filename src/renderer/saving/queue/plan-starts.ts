import { isLocalAddress } from '../../../shared/local-host.ts'
import type { JobRow } from '../../store/schema.ts'

/**
 * Pages at once. Two extraction threads are busy with two of them; the others are being fetched, have their images
 * fetched or are being stored meanwhile. With HTTP/1.1 a browser opens six connections to its host, and images need one.
 */
export const PAGES_AT_ONCE = 5

/** Pages at once from one server of the web: half of what a person's browser takes for a single page. */
export const PAGES_PER_HOST = 2

/** Between two pages of one server of the web, ms: two a second is what a person who opens tabs quickly asks for. */
export const HOST_GAP_MS = 500

/** What the rule looks at of a job. */
export type PlannedJob = Pick<JobRow, 'id' | 'address' | 'fileName' | 'notBefore' | 'failure'>

/** What is under way. */
export interface Traffic {
  running: readonly PlannedJob[]
  /** When the last page of a server was begun, by `serverOf`. ms since the epoch */
  lastStarts: ReadonlyMap<string, number>
  /** Without a network, pages of the web are not even tried: it would only use up their tries. */
  isOnline: boolean
}

export interface Plan {
  /** Ids of the jobs to be started now, in this order. */
  start: string[]
  /** When something can be started that cannot now, unless a job ends before. ms since the epoch; null where nothing */
  lookAgainAt: number | null
}

/**
 * Which jobs to start: those asked for first, as far as their servers are not asked too much. A job that has to wait
 * lets others pass. Servers on this computer or in the user's own network are nobody's to be polite to, and files have
 * none.
 *
 * @param jobs that wait, in the order asked for, without those that run
 * @param now ms since the epoch
 */
export function planStarts(
  jobs: readonly PlannedJob[],
  { running, lastStarts, isOnline }: Traffic,
  now: number,
): Plan {
  const busy = countServers(running)
  const resting = restingServers(jobs, now)
  const begun = new Set<string>()
  const start: string[] = []
  const waits: number[] = []
  for (const job of jobs) {
    if (running.length + start.length >= PAGES_AT_ONCE) break
    const server = serverOf(job)
    if (server !== null && !isOnline) continue
    const freeAt = Math.max(job.notBefore ?? 0, server === null ? 0 : serverFreeAt(server))
    if (freeAt > now) {
      waits.push(freeAt)
      continue
    }
    if (server !== null) {
      if ((busy.get(server) ?? 0) >= PAGES_PER_HOST) continue
      busy.set(server, (busy.get(server) ?? 0) + 1)
      begun.add(server)
    }
    start.push(job.id)
  }
  return { start, lookAgainAt: waits.length > 0 ? Math.min(...waits) : null }

  function serverFreeAt(server: string): number {
    const lastStart = begun.has(server) ? now : (lastStarts.get(server) ?? Number.NEGATIVE_INFINITY)
    return Math.max(resting.get(server) ?? 0, lastStart + HOST_GAP_MS)
  }
}

/** The server that a job asks, where it is one to be polite to. */
export function serverOf({ address, fileName }: PlannedJob): string | null {
  if (fileName !== null || !URL.canParse(address) || isLocalAddress(address)) return null
  return new URL(address).host
}

function countServers(jobs: readonly PlannedJob[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const job of jobs) {
    const server = serverOf(job)
    if (server !== null) counts.set(server, (counts.get(server) ?? 0) + 1)
  }
  return counts
}

/** Servers that said they were asked too much, and until when they are left alone for all their pages. */
function restingServers(jobs: readonly PlannedJob[], now: number): Map<string, number> {
  const resting = new Map<string, number>()
  for (const job of jobs) {
    const server = serverOf(job)
    if (server === null || job.failure?.code !== 'fetch/too-many-requests') continue
    const until = job.notBefore ?? 0
    if (until > now) resting.set(server, Math.max(resting.get(server) ?? 0, until))
  }
  return resting
}
