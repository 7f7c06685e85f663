import { createLowlight } from 'lowlight'
import type { GrammarName } from './grammar-names.ts'
import { grammars } from './grammars.ts'
import type { ColourAnswer, ColourRequest } from './messages.ts'
import { spansOf } from './spans-of.ts'

// Answers one request after another, in order.

const lowlight = createLowlight()
const answer = (message: ColourAnswer, transfer: Transferable[] = []) =>
  globalThis.postMessage(message, { transfer })

addEventListener('message', ({ data }: MessageEvent<ColourRequest>) => {
  colour(data).then(
    (spans) => answer({ spans }, [spans.buffer]),
    (thrown: unknown) => answer({ failure: String(thrown) }),
  )
})

async function colour({ code, language }: ColourRequest): Promise<Uint32Array<ArrayBuffer>> {
  await load(language)
  return spansOf(lowlight.highlight(language, code))
}

/** Its own grammar and those of what stands in it, each once. */
async function load(language: GrammarName, wanted = new Set<GrammarName>()): Promise<void> {
  if (wanted.has(language)) return
  wanted.add(language)
  const grammar = grammars[language]
  await Promise.all((grammar.within ?? []).map((inner) => load(inner, wanted)))
  if (!lowlight.registered(language)) lowlight.register(language, (await grammar.load()).default)
}
