/** Whoever holds it runs the queue. The browser gives it to another window when that one is closed or dies. */
export const QUEUE_LOCK = 'recto.saveQueue'
