import { type Failure, failureSchema } from '../../../shared/errors/failure.ts'

// A channel does not hear itself: with two, the window that runs the queue hears its own alarm too.
const raising = new BroadcastChannel('recto.queueAlarm')
const hearing = new BroadcastChannel('recto.queueAlarm')

let tell: (failure: Failure) => void = () => {}

hearing.onmessage = ({ data }) => {
  const failure = failureSchema.safeParse(data).data
  if (failure) tell(failure)
}

/** Tells every window that the queue stands still for a reason that no job could keep. */
export function raiseAlarm(failure: Failure): void {
  raising.postMessage(failure)
}

/** @param listener told of each alarm. @returns a function that stops it */
export function onQueueAlarm(listener: (failure: Failure) => void): () => void {
  tell = listener
  return () => {
    if (tell === listener) tell = () => {}
  }
}
