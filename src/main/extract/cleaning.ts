import type { PageKind, Removal } from '../../shared/extraction-report.ts'
import { CleaningTrace, type Tracing } from './corrections/tracing.ts'
import { textOf } from './dom/blocks.ts'
import type { NoteStore } from './footnotes/note-store.ts'
import { LONGEST_REMOVED_TEXT, MOST_REMOVED } from './limits.ts'
import type { Metadata } from './metadata/index.ts'
import type { PageLinks } from './pages/page-links.ts'
import type { SiteRule } from './site-rules/site-rule.ts'

/** What every pass over a page may know of it. */
export interface PageFacts {
  metadata: Metadata
  kind: PageKind
  /** The page's address, and the one that its relative addresses are read against. */
  pageUrl: string
  baseUrl: string
  /** What is known of this site in particular. */
  rule: SiteRule | null
  /** Where the rest of the article is, when this page holds a part. */
  links: PageLinks
}

/** Takes an element away for good and notes it in the report under the name of the pass that runs. */
export type Discard = (element: Element) => void

/** What a pass is handed besides the tree. */
export interface PassContext extends PageFacts {
  /** Where the page's notes wait for the article that refers to them. */
  notes: NoteStore
  discard: Discard
}

/** One step of cleaning. Its name is what the report, `--without` and the ablation table call it. */
export interface Pass {
  readonly name: string
  /** Changes the tree in place. */
  run(root: Element, context: PassContext): void
}

/** The cleaning of one tree: which passes it goes through, and what each of them took. */
export class Cleaning {
  readonly removed: Removal[] = []
  readonly facts: PageFacts
  readonly notes: NoteStore = new Map()
  /** Where what goes through it stood in the page; null where nobody asks for that. */
  readonly trace: CleaningTrace | null
  readonly #switchedOff: ReadonlySet<string>

  /** @param without names of passes that are left out */
  constructor(facts: PageFacts, without: Iterable<string> = [], tracing: Tracing | null = null) {
    this.facts = facts
    this.#switchedOff = new Set(without)
    this.trace = tracing && new CleaningTrace(tracing)
  }

  /** The same page's cleaning from the start, for another tree; some facts may be others. */
  again(facts: Partial<PageFacts> = {}): Cleaning {
    return new Cleaning({ ...this.facts, ...facts }, this.#switchedOff, this.trace?.tracing ?? null)
  }

  /** The same passes over a part of the page, of which nothing is noted. */
  ofPart(): Cleaning {
    return new Cleaning(this.facts, this.#switchedOff)
  }

  isOn(name: string): boolean {
    return !this.#switchedOff.has(name)
  }

  apply(passes: readonly Pass[], root: Element): void {
    for (const { name, run } of passes) {
      if (!this.isOn(name)) continue
      const follow = this.trace?.watch(root)
      run(root, {
        ...this.facts,
        notes: this.notes,
        discard: (element) => {
          this.note(name, textOf(element))
          this.trace?.takeAtOnce(element)
          element.remove()
        },
      })
      follow?.(name)
    }
  }

  /** Puts a text into the report that a pass left out of the article. */
  note(pass: string, text: string): void {
    if (text === '' || this.removed.length >= MOST_REMOVED) return
    const cut = text.length > LONGEST_REMOVED_TEXT ? `${text.slice(0, LONGEST_REMOVED_TEXT)}…` : text
    this.removed.push({ pass, text: cut })
  }
}
