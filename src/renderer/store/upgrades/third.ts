import type { Transaction } from 'dexie'
import { jobKey } from '../job-key.ts'
import type { JobRow } from '../schema.ts'

/**
 * From version 2, whose jobs knew no order, no pause and no second try, and could be two for one address: keeps the
 * one that was asked for first.
 */
export async function upgradeToThird(transaction: Transaction): Promise<void> {
  const jobs = transaction.table('jobs')
  const rows: Pick<JobRow, 'id' | 'address' | 'whole' | 'failure' | 'createdAt'>[] = await jobs.toArray()
  const oldestFirst = rows.sort((a, b) => a.createdAt - b.createdAt)
  const kept = new Map<string, JobRow>()
  for (const { id, address, whole, failure, createdAt } of oldestFirst) {
    const key = jobKey(address)
    if (kept.has(key)) continue
    const state = failure === null ? 'waiting' : 'failed'
    const order = kept.size + 1
    const retries = { attempts: 0, notBefore: null }
    kept.set(key, { id, key, address, whole, state, order, ...retries, failure, fileName: null, createdAt })
  }
  await jobs.clear()
  await jobs.bulkPut([...kept.values()])
}
