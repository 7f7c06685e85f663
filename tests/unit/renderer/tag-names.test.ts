import { expect, it } from 'vitest'
import { tagNames } from '../../../src/renderer/store/tag-names.ts'

it('names every tag and every level above one as it is written', () => {
  const names = tagNames([
    { key: 'boats', name: 'BOATS' },
    { key: 'boats/small', name: 'Boats/Small' },
    { key: 'news/world/north', name: 'News/World/North' },
  ])
  expect(Object.fromEntries(names)).toEqual({
    boats: 'BOATS',
    'boats/small': 'Boats/Small',
    news: 'News',
    'news/world': 'News/World',
    'news/world/north': 'News/World/North',
  })
})
