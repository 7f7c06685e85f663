import type { LanguageFn } from 'highlight.js'

interface Grammar {
  load: () => Promise<{ default: LanguageFn }>
  /** Other names that pages give the language. */
  names?: readonly string[]
  /** Languages that stand in it, such as styles in HTML. */
  within?: readonly string[]
}

/** The languages whose code is coloured, each with a file of its own, by highlight.js's names. */
export const grammars: Readonly<Record<string, Grammar>> = {
  arduino: { load: () => import('highlight.js/lib/languages/arduino'), names: ['ino'] },
  armasm: { load: () => import('highlight.js/lib/languages/armasm'), names: ['arm'] },
  asciidoc: { load: () => import('highlight.js/lib/languages/asciidoc'), names: ['adoc'] },
  awk: { load: () => import('highlight.js/lib/languages/awk') },
  bash: { load: () => import('highlight.js/lib/languages/bash'), names: ['sh', 'zsh'] },
  c: { load: () => import('highlight.js/lib/languages/c'), names: ['h'] },
  clojure: { load: () => import('highlight.js/lib/languages/clojure'), names: ['clj', 'edn'] },
  cmake: { load: () => import('highlight.js/lib/languages/cmake') },
  coffeescript: { load: () => import('highlight.js/lib/languages/coffeescript'), names: ['coffee'] },
  cpp: { load: () => import('highlight.js/lib/languages/cpp'), names: ['cc', 'c++', 'hpp', 'cxx'] },
  crystal: { load: () => import('highlight.js/lib/languages/crystal'), names: ['cr'] },
  csharp: { load: () => import('highlight.js/lib/languages/csharp'), names: ['cs', 'c#'] },
  css: { load: () => import('highlight.js/lib/languages/css') },
  d: { load: () => import('highlight.js/lib/languages/d') },
  dart: { load: () => import('highlight.js/lib/languages/dart') },
  delphi: { load: () => import('highlight.js/lib/languages/delphi'), names: ['pascal', 'pas'] },
  diff: { load: () => import('highlight.js/lib/languages/diff'), names: ['patch', 'udiff'] },
  django: {
    load: () => import('highlight.js/lib/languages/django'),
    names: ['jinja', 'jinja2'],
    within: ['xml'],
  },
  dns: { load: () => import('highlight.js/lib/languages/dns'), names: ['bind', 'zone'] },
  dockerfile: {
    load: () => import('highlight.js/lib/languages/dockerfile'),
    names: ['docker'],
    within: ['bash'],
  },
  dos: { load: () => import('highlight.js/lib/languages/dos'), names: ['bat', 'cmd', 'batch'] },
  elixir: { load: () => import('highlight.js/lib/languages/elixir'), names: ['ex', 'exs'] },
  elm: { load: () => import('highlight.js/lib/languages/elm') },
  erb: { load: () => import('highlight.js/lib/languages/erb'), within: ['xml', 'ruby'] },
  erlang: { load: () => import('highlight.js/lib/languages/erlang'), names: ['erl'] },
  fortran: { load: () => import('highlight.js/lib/languages/fortran'), names: ['f90', 'f95'] },
  fsharp: { load: () => import('highlight.js/lib/languages/fsharp'), names: ['fs', 'f#'] },
  gherkin: { load: () => import('highlight.js/lib/languages/gherkin'), names: ['feature'] },
  glsl: { load: () => import('highlight.js/lib/languages/glsl') },
  go: { load: () => import('highlight.js/lib/languages/go'), names: ['golang'] },
  gradle: { load: () => import('highlight.js/lib/languages/gradle') },
  graphql: { load: () => import('highlight.js/lib/languages/graphql'), names: ['gql'] },
  groovy: { load: () => import('highlight.js/lib/languages/groovy') },
  haml: { load: () => import('highlight.js/lib/languages/haml'), within: ['ruby'] },
  handlebars: {
    load: () => import('highlight.js/lib/languages/handlebars'),
    names: ['hbs'],
    within: ['xml'],
  },
  haskell: { load: () => import('highlight.js/lib/languages/haskell'), names: ['hs'] },
  haxe: { load: () => import('highlight.js/lib/languages/haxe'), names: ['hx'] },
  http: { load: () => import('highlight.js/lib/languages/http'), names: ['https'] },
  ini: { load: () => import('highlight.js/lib/languages/ini'), names: ['toml', 'cfg', 'conf'] },
  java: { load: () => import('highlight.js/lib/languages/java') },
  javascript: {
    load: () => import('highlight.js/lib/languages/javascript'),
    names: ['js', 'jsx', 'mjs', 'cjs', 'node'],
    within: ['xml', 'css', 'graphql'],
  },
  json: { load: () => import('highlight.js/lib/languages/json'), names: ['jsonc', 'json5'] },
  julia: { load: () => import('highlight.js/lib/languages/julia'), names: ['jl'] },
  kotlin: { load: () => import('highlight.js/lib/languages/kotlin'), names: ['kt', 'kts'] },
  latex: { load: () => import('highlight.js/lib/languages/latex'), names: ['tex'] },
  less: { load: () => import('highlight.js/lib/languages/less') },
  lisp: {
    load: () => import('highlight.js/lib/languages/lisp'),
    names: ['common-lisp', 'elisp', 'emacs-lisp'],
  },
  llvm: { load: () => import('highlight.js/lib/languages/llvm') },
  lua: { load: () => import('highlight.js/lib/languages/lua') },
  makefile: { load: () => import('highlight.js/lib/languages/makefile'), names: ['make', 'mk'] },
  markdown: { load: () => import('highlight.js/lib/languages/markdown'), names: ['md'], within: ['xml'] },
  matlab: { load: () => import('highlight.js/lib/languages/matlab'), names: ['octave'] },
  nginx: { load: () => import('highlight.js/lib/languages/nginx'), names: ['nginxconf'] },
  nim: { load: () => import('highlight.js/lib/languages/nim') },
  nix: { load: () => import('highlight.js/lib/languages/nix') },
  objectivec: {
    load: () => import('highlight.js/lib/languages/objectivec'),
    names: ['objc', 'objective-c', 'obj-c'],
  },
  ocaml: { load: () => import('highlight.js/lib/languages/ocaml'), names: ['ml'] },
  perl: { load: () => import('highlight.js/lib/languages/perl'), names: ['pl', 'pm'] },
  pgsql: {
    load: () => import('highlight.js/lib/languages/pgsql'),
    names: ['postgres', 'postgresql', 'plpgsql'],
  },
  php: { load: () => import('highlight.js/lib/languages/php'), within: ['xml'] },
  powershell: { load: () => import('highlight.js/lib/languages/powershell'), names: ['ps', 'ps1', 'pwsh'] },
  prolog: { load: () => import('highlight.js/lib/languages/prolog') },
  properties: { load: () => import('highlight.js/lib/languages/properties') },
  protobuf: { load: () => import('highlight.js/lib/languages/protobuf'), names: ['proto'] },
  puppet: { load: () => import('highlight.js/lib/languages/puppet'), names: ['pp'] },
  python: {
    load: () => import('highlight.js/lib/languages/python'),
    names: ['py', 'python3', 'py3', 'ipython'],
  },
  'python-repl': {
    load: () => import('highlight.js/lib/languages/python-repl'),
    names: ['pycon'],
    within: ['python'],
  },
  r: { load: () => import('highlight.js/lib/languages/r') },
  ruby: { load: () => import('highlight.js/lib/languages/ruby'), names: ['rb'] },
  rust: { load: () => import('highlight.js/lib/languages/rust'), names: ['rs'] },
  scala: { load: () => import('highlight.js/lib/languages/scala') },
  scheme: { load: () => import('highlight.js/lib/languages/scheme'), names: ['scm', 'racket'] },
  scss: { load: () => import('highlight.js/lib/languages/scss'), names: ['sass'] },
  shell: {
    load: () => import('highlight.js/lib/languages/shell'),
    names: ['console', 'shellsession', 'shell-session', 'terminal'],
    within: ['bash'],
  },
  smalltalk: { load: () => import('highlight.js/lib/languages/smalltalk'), names: ['st'] },
  sql: { load: () => import('highlight.js/lib/languages/sql'), names: ['mysql', 'sqlite', 'tsql'] },
  stylus: { load: () => import('highlight.js/lib/languages/stylus'), names: ['styl'] },
  swift: { load: () => import('highlight.js/lib/languages/swift') },
  tcl: { load: () => import('highlight.js/lib/languages/tcl') },
  thrift: { load: () => import('highlight.js/lib/languages/thrift') },
  twig: { load: () => import('highlight.js/lib/languages/twig'), within: ['xml'] },
  typescript: {
    load: () => import('highlight.js/lib/languages/typescript'),
    names: ['ts', 'tsx', 'mts', 'cts'],
    within: ['xml', 'css', 'graphql'],
  },
  vbnet: { load: () => import('highlight.js/lib/languages/vbnet'), names: ['vb'] },
  verilog: { load: () => import('highlight.js/lib/languages/verilog'), names: ['v', 'sv', 'systemverilog'] },
  vhdl: { load: () => import('highlight.js/lib/languages/vhdl') },
  vim: { load: () => import('highlight.js/lib/languages/vim'), names: ['viml', 'vimscript'] },
  wasm: { load: () => import('highlight.js/lib/languages/wasm'), names: ['wat'] },
  x86asm: { load: () => import('highlight.js/lib/languages/x86asm'), names: ['asm', 'nasm', 'assembly'] },
  xml: {
    load: () => import('highlight.js/lib/languages/xml'),
    names: ['html', 'xhtml', 'svg', 'rss', 'atom', 'vue', 'svelte', 'plist', 'markup'],
    within: ['css', 'javascript'],
  },
  xquery: { load: () => import('highlight.js/lib/languages/xquery'), names: ['xpath'] },
  yaml: { load: () => import('highlight.js/lib/languages/yaml'), names: ['yml'] },
}

const byName = new Map(
  Object.entries(grammars).flatMap(([language, { names = [] }]) =>
    [language, ...names].map((name) => [name, language] as const),
  ),
)

/** The language that a page means; null where its code is not coloured. @param name in any case */
export function grammarName(name: string): string | null {
  return byName.get(name.toLowerCase()) ?? null
}
