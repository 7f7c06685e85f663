export type JsonObject = { [key: string]: unknown }

const ARTICLE_TYPE =
  /^(?:[A-Za-z]*Article|Report|[A-Za-z]*BlogPosting|Blog|SocialMediaPosting|DiscussionForumPosting|Recipe|HowTo|Review|[A-Za-z]*Question|QAPage|Chapter|CreativeWork)$/
const PAGE_TYPE = /^(?:[A-Za-z]*Page|WebContent|VideoObject|Course|Book)$/
/** How deep entities are looked for inside others. */
const MAX_NESTING = 8

/**
 * The page's JSON-LD (schema.org) entity that describes the article, with the page's own entity behind it
 * for what the article's leaves out; and every entity that has an `@id`, to follow references.
 */
export interface LinkedData {
  article: JsonObject | null
  page: JsonObject | null
  byId: Map<string, JsonObject>
}

/** Reads every JSON-LD script of a document. What is not JSON even after repair is passed over. */
export function readLinkedData(document: Document): LinkedData {
  const all: JsonObject[] = []
  for (const script of document.querySelectorAll('script[type*="ld+json" i]')) {
    collect(parseLeniently(script.textContent ?? ''), all, 0)
  }
  const byId = new Map<string, JsonObject>()
  for (const entity of all) {
    const id = entity['@id']
    // The same @id may also be a bare reference: the entity with most to say wins.
    if (typeof id === 'string' && Object.keys(entity).length > Object.keys(byId.get(id) ?? {}).length) {
      byId.set(id, entity)
    }
  }
  return {
    article: all.find((entity) => hasType(entity, ARTICLE_TYPE) && isTitled(entity)) ?? null,
    page: all.find((entity) => hasType(entity, PAGE_TYPE)) ?? null,
    byId,
  }
}

/** The strings that a JSON-LD value stands for: itself, or its entities' names. */
export function namesOf(value: unknown, data: LinkedData, depth = 0): string[] {
  if (typeof value === 'string') return [value]
  // Entities can name one another without end.
  if (depth > MAX_NESTING) return []
  if (Array.isArray(value)) return value.flatMap((item) => namesOf(item, data, depth + 1))
  if (!isObject(value)) return []
  const id = value['@id']
  const entity = 'name' in value || typeof id !== 'string' ? value : (data.byId.get(id) ?? value)
  const name = entity.name ?? [entity.givenName, entity.familyName].filter(Boolean).join(' ')
  return namesOf(name, data, depth + 1)
}

/** The first string under one of the keys, of the article's entity and then of the page's. */
export function stringOf(data: LinkedData, ...keys: string[]): string | null {
  for (const entity of [data.article, data.page]) {
    for (const key of keys) {
      const value = entity?.[key]
      const first = Array.isArray(value) ? value[0] : value
      if (typeof first === 'string' && first.trim() !== '') return first.trim()
    }
  }
  return null
}

/** The first whole number above zero under a key, of the article's entity and then of the page's. */
export function countOf(data: LinkedData, key: string): number | null {
  for (const entity of [data.article, data.page]) {
    const count = Number(entity?.[key])
    if (Number.isSafeInteger(count) && count > 0) return count
  }
  return null
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function collect(value: unknown, into: JsonObject[], depth: number): void {
  if (depth > MAX_NESTING) return
  if (Array.isArray(value)) {
    for (const item of value) collect(item, into, depth + 1)
  } else if (isObject(value)) {
    if ('@type' in value || '@id' in value) into.push(value)
    for (const inner of Object.values(value)) {
      if (typeof inner === 'object') collect(inner, into, depth + 1)
    }
  }
}

function hasType(entity: JsonObject, pattern: RegExp): boolean {
  return [entity['@type']]
    .flat()
    .some((type) => typeof type === 'string' && pattern.test(type.replace(/^.*[/:#]/, '')))
}

function isTitled(entity: JsonObject): boolean {
  return ['headline', 'name', 'datePublished', 'author'].some((key) => key in entity)
}

/** Pages wrap JSON-LD in comments or CDATA, break lines inside strings and leave commas at ends. */
function parseLeniently(text: string): unknown {
  const bare = text
    .replace(/<!\[CDATA\[|\]\]>|<!--|-->/g, '')
    .replace(/\/\*\s*\*\//g, '')
    .trim()
    .replace(/;$/, '')
  for (const attempt of [
    bare,
    bare.replace(/\p{Cc}/gu, ' '),
    bare.replace(/\p{Cc}/gu, ' ').replace(/,(\s*[}\]])/g, '$1'),
  ]) {
    try {
      return JSON.parse(attempt)
    } catch {
      // The next attempt repairs more.
    }
  }
  return null
}
