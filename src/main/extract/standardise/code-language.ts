/** Attributes in which highlighters name a language. */
const ATTRIBUTES = ['data-language', 'data-lang', 'data-enlighter-language', 'data-code-language']
/** `language-x`, `lang-x`, `highlight-source-x`, `highlight-x`, `src-x`, `brush: x`, `sourceCode x`. */
const NAMED =
  /(?:^|\s)(?:(?:language|lang|highlight-source|highlight|src)-|brush:\s*|sourceCode\s+)([a-z][\w+#-]{0,20})/i
/** Highlighters whose class stands beside that of the language: `hljs js`, `js hljs`, `highlight js`. */
const BESIDE = /^(?:hljs|highlight|prism|shiki|syntaxhighlighter|prettyprint)$/i
const NAME = /^[a-z][\w+#.-]{0,20}$/i
const NO_LANGUAGE =
  /^(?:none|no-?highlight|plain|plaintext|text|txt|code|block|default|wrap|source|highlight(?:er)?|hljs|notranslate|linenums|line-numbers|undefined|auto|unknown)$/i

/** The language that code is written in, as its element or one of the two around it says; in lower case. */
export function codeLanguage(code: Element): string | null {
  const places = [code, code.querySelector('code'), code.parentElement, code.parentElement?.parentElement]
  for (const place of places) {
    const declared = place ? declaredBy(place) : null
    if (declared && NAME.test(declared) && !NO_LANGUAGE.test(declared)) return declared.toLowerCase()
  }
  return null
}

function declaredBy(element: Element): string | null {
  for (const name of ATTRIBUTES) {
    const value = element.getAttribute(name)
    if (value) return value
  }
  const classes = element.getAttribute('class') ?? ''
  const named = NAMED.exec(classes)?.[1]
  if (named) return named
  const words = classes.trim().split(/\s+/)
  if (words.length === 2 && words.some((word) => BESIDE.test(word)))
    return words.find((word) => !BESIDE.test(word)) ?? null
  // The README files of packages: `<pre lang="python">`.
  return element.localName === 'pre' ? element.getAttribute('lang') : null
}
