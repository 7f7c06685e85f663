import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  HOST_GAP_MS,
  PAGES_AT_ONCE,
  PAGES_PER_HOST,
  type PlannedJob,
  planStarts,
  serverOf,
} from '../../../src/renderer/saving/queue/plan-starts.ts'
import { RectoError } from '../../../src/shared/errors/recto-error.ts'

const NOW = 1_000_000
const IDLE = { running: [], lastStarts: new Map<string, number>(), isOnline: true }
const job = (id: string, change: Partial<PlannedJob> = {}): PlannedJob => ({
  id,
  address: `https://${id}.example/`,
  fileName: null,
  notBefore: null,
  failure: null,
  ...change,
})
const { failure: tooMany } = new RectoError('fetch/too-many-requests', { host: 'a.example' })

describe('planStarts', () => {
  it('starts what was asked for first, as many as may run', () => {
    const jobs = 'abcdefgh'.split('').map((id) => job(id))
    expect(planStarts(jobs, IDLE, NOW)).toEqual({ start: ['a', 'b', 'c', 'd', 'e'], lookAgainAt: null })
    expect(planStarts(jobs.slice(1), { ...IDLE, running: [job('a')] }, NOW).start).toHaveLength(4)
  })

  it('leaves a gap between pages of one server, and lets others pass', () => {
    const jobs = ['1', '2', '3'].map((id) => job(id, { address: `https://one.example/${id}` }))
    const plan = planStarts([...jobs, job('other')], IDLE, NOW)
    expect(plan).toEqual({ start: ['1', 'other'], lookAgainAt: NOW + HOST_GAP_MS })
  })

  it('asks one server for no more pages at once than agreed, however long they take', () => {
    const running = ['1', '2'].map((id) => job(id, { address: `https://one.example/${id}` }))
    const third = job('3', { address: 'https://one.example/3' })
    expect(planStarts([third], { ...IDLE, running }, NOW)).toEqual({ start: [], lookAgainAt: null })
  })

  it('waits for a job’s next try', () => {
    const later = job('a', { notBefore: NOW + 700 })
    expect(planStarts([later], IDLE, NOW)).toEqual({ start: [], lookAgainAt: NOW + 700 })
    expect(planStarts([later], IDLE, NOW + 700).start).toEqual(['a'])
  })

  it('leaves a server alone with all its pages that is asked too much', () => {
    const refused = job('1', { address: 'https://a.example/1', notBefore: NOW + 9000, failure: tooMany })
    const other = job('2', { address: 'https://a.example/2' })
    expect(planStarts([refused, other], IDLE, NOW)).toEqual({ start: [], lookAgainAt: NOW + 9000 })
  })

  it.each([
    'http://127.0.0.1:8080/',
    'http://localhost/',
    'http://[::1]/',
    'http://192.168.1.4/',
    'http://nas.local/',
  ])('is not held up by politeness to %s', (address) => {
    const jobs = ['1', '2', '3', '4'].map((id) => job(id, { address: address + id }))
    expect(planStarts(jobs, IDLE, NOW).start).toEqual(['1', '2', '3', '4'])
  })

  it.each([
    'https://10.example.org/',
    'https://local.example/',
    'https://172.15.0.1/',
    'https://fc.example/',
  ])('is polite to %s', (address) => expect(serverOf(job('a', { address }))).not.toBeNull())

  it('does not try the web without a network, but what is nearer', () => {
    const jobs = [job('a'), job('b', { address: 'http://127.0.0.1/' }), job('c', { fileName: 'c.html' })]
    expect(planStarts(jobs, { ...IDLE, isOnline: false }, NOW)).toEqual({
      start: ['b', 'c'],
      lookAgainAt: null,
    })
  })

  it('reads files and what is no address at once', () => {
    const jobs = [job('a', { fileName: 'a.html' }), job('b', { address: 'the harbour story' })]
    expect(planStarts(jobs, IDLE, NOW).start).toEqual(['a', 'b'])
  })
})

const address = fc.constantFrom(
  'https://one.example/',
  'https://two.example/',
  'http://three.example:81/',
  'http://127.0.0.1/',
  'no address',
)
const anyJob = fc.record({
  address,
  fileName: fc.constantFrom(null, null, null, 'a.html'),
  notBefore: fc.option(fc.integer({ min: NOW - 50, max: NOW + 5000 })),
  failure: fc.constantFrom(null, tooMany),
})
const anyJobs = fc
  .array(anyJob, { maxLength: 30 })
  .map((list) => list.map((each, at) => ({ id: `${at}`, ...each })))
const anyStarts = fc.array(
  fc.tuple(fc.constantFrom('one.example', 'two.example'), fc.integer({ min: NOW - 900, max: NOW })),
)

describe('whatever waits and runs', () => {
  const planned = (
    check: (input: { jobs: PlannedJob[]; running: PlannedJob[]; starts: Map<string, number> }) => void,
  ) =>
    fc.assert(
      fc.property(anyJobs, fc.integer({ min: 0, max: PAGES_AT_ONCE }), anyStarts, (all, busy, starts) =>
        check({ running: all.slice(0, busy), jobs: all.slice(busy), starts: new Map(starts) }),
      ),
    )

  it('no limit is exceeded, nothing is early, order is kept', () =>
    planned(({ jobs, running, starts }) => {
      const { start } = planStarts(jobs, { running, lastStarts: starts, isOnline: true }, NOW)
      const chosen = jobs.filter(({ id }) => start.includes(id))
      expect(chosen.map(({ id }) => id)).toEqual(start)
      expect(running.length + start.length).toBeLessThanOrEqual(PAGES_AT_ONCE)
      for (const { notBefore } of chosen) expect(notBefore ?? 0).toBeLessThanOrEqual(NOW)
      for (const server of new Set(chosen.map(serverOf))) {
        if (server === null) continue
        const mine = chosen.filter((each) => serverOf(each) === server)
        expect(mine).toHaveLength(1)
        expect(running.filter((each) => serverOf(each) === server).length).toBeLessThan(PAGES_PER_HOST)
        expect(NOW - (starts.get(server) ?? 0)).toBeGreaterThanOrEqual(HOST_GAP_MS)
      }
    }))

  it('everything is started in the end, looking when told to or when a page is done', () =>
    planned(({ jobs, starts }) => {
      let [now, left] = [NOW, jobs]
      const lastStarts = new Map(starts)
      for (let turn = 0; left.length > 0; turn++) {
        expect(turn).toBeLessThan(500)
        const plan = planStarts(left, { running: [], lastStarts, isOnline: true }, now)
        for (const each of left.filter(({ id }) => plan.start.includes(id)))
          lastStarts.set(serverOf(each) ?? '', now)
        left = left.filter(({ id }) => !plan.start.includes(id))
        if (plan.start.length > 0) continue
        expect(plan.lookAgainAt).toBeGreaterThan(now)
        now = plan.lookAgainAt ?? now
      }
    }))
})
