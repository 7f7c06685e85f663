import { z } from 'zod'
import type { Failure } from '../../../shared/errors/failure.ts'
import { RectoError, toFailure } from '../../../shared/errors/recto-error.ts'
import { openLibrary } from '../../store/open-library.ts'
import { followLibrary } from '../index/follow-library.ts'
import { IndexKeeper } from '../index/index-keeper.ts'
import { indexPlaces } from '../index/index-places.ts'
import { tellDeveloper } from '../index/tell-developer.ts'
import { prepareSpellings } from '../words/spellings.ts'
import { answerRequests } from './answer-requests.ts'
import { CHANNEL, type SearchReport } from './messages.ts'

// As in main.tsx: the content security policy refuses compiled schemas.
z.config({ jitless: true })

/**
 * Each window starts this worker; the one that has the lock keeps the index and answers all windows. When its window
 * is closed, the lock goes to the next.
 */
navigator.locks.request(CHANNEL, keepIndex).catch(tellDeveloper)

async function keepIndex(): Promise<void> {
  const channel = new BroadcastChannel(CHANNEL)
  const report = (message: SearchReport) => channel.postMessage(message)
  try {
    await openLibrary(() => globalThis.close())
    const keeper = await IndexKeeper.open(await indexPlaces())
    const announce = answerRequests(channel, keeper)
    followLibrary(keeper, announce, tellDeveloper)
    prepareSpellings()
  } catch (thrown) {
    report({ kind: 'unavailable', failure: whyNot(thrown) })
    tellDeveloper(thrown)
    // Gives back the lock and the index's file: the next try is another worker's.
    globalThis.close()
  }
  // The lock is kept as long as the window is there.
  await new Promise<never>(() => {})
}

/** Why nobody can search, in a sentence that a person can do something with. */
function whyNot(thrown: unknown): Failure {
  const failure = toFailure(thrown)
  if (failure.code !== 'internal/unexpected') return failure
  return new RectoError('search/unavailable', {}, { cause: thrown }).failure
}
