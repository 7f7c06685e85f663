/** Words that stand before the names in a visible byline, by language, in lower case. */
const OPENERS = {
  en: [
    'by',
    'written by',
    'words by',
    'text by',
    'story by',
    'posted by',
    'post by',
    'published by',
    'article by',
    'reported by',
    'authored by',
    'contributed by',
    'created by',
    'started by',
    'submitted by',
    'author',
    'authors',
    'words',
    'insights from',
    'topic author',
    'thread starter',
    'original poster',
  ],
  fr: [
    'par',
    'écrit par',
    'publié par',
    'rédigé par',
    'proposé par',
    'propos recueillis par',
    'posté par',
    'auteur',
    'auteurs',
    'autrice',
  ],
  de: [
    'von',
    'geschrieben von',
    'veröffentlicht von',
    'verfasst von',
    'erstellt von',
    'text',
    'autor',
    'autorin',
    'autoren',
  ],
  es: ['por', 'escrito por', 'publicado por', 'autora', 'autores'],
  it: ['di', 'scritto da', 'a cura di', 'pubblicato da', 'autore', 'autrice', 'autori'],
  pt: ['por', 'escrito por', 'publicado por', 'de', 'autoria de'],
  nl: ['door', 'geschreven door', 'gepubliceerd door', 'auteur', 'tekst'],
  sv: ['av', 'skriven av'],
  da: ['af', 'skrevet af'],
} as const

/** Openers that may as well be the beginning of a surname. */
const PART_OF_NAMES = new Set(['de', 'di', 'von', 'av', 'af'])
/** Openers that are ordinary words, so that only a colon behind them makes a byline. */
const NEEDS_COLON = new Set([
  'text',
  'words',
  'tekst',
  'author',
  'authors',
  'auteur',
  'auteurs',
  'autor',
  'autore',
])

const longestFirst = [...new Set<string>(Object.values(OPENERS).flat())].sort((a, b) => b.length - a.length)
const alternatives = longestFirst.join('|')
const sure = longestFirst.filter((words) => !PART_OF_NAMES.has(words) && !NEEDS_COLON.has(words)).join('|')
const withColon = [...NEEDS_COLON].join('|')

/** An opener at the beginning of a text. */
export const OPENER = new RegExp(`^(?:medically )?(?:${alternatives})\\s*(?::\\s*|\\s(?=.))`, 'iu')
/** An opener that is part of a surname as often. */
export const SURNAME_OPENER = new RegExp(`^(?:${[...PART_OF_NAMES].join('|')})\\s`, 'iu')
/** A part of a line that is a byline beyond doubt; its first group begins with the name. */
export const BYLINE = new RegExp(
  `(?:^|[|•·–—,»-]\\s*|\\d\\s)(?:(?:${sure})(?:\\s*:)?|(?:${[...PART_OF_NAMES].join('|')}|${withColon})\\s*:)\\s+@?(\\p{Lu}.{1,120})$`,
  'iu',
)

/** An opener that is used for nothing but signing. */
export const SIGNATURE = new RegExp(
  `^(?:${longestFirst.filter((words) => words.includes(' ') && / (?:by|par|von|por|da|door)$/.test(words)).join('|')})\\s*:?\\s+\\p{L}`,
  'iu',
)

/** What one finds in places for names and is none, folded. */
export const NOBODY = new Set(
  'admin;administrator;author;authors;editor;user;guest;unknown;webmaster;root;wordpress;anonymous;null;undefined;none;n a;default;posts;post;topic author;written by;written;by;par;von;por;published;posted;view profile;read more;contributor;contributors;editorial;about the author;about the authors;authors of this article;follow;share;profile;super user;siteadmin;website;insights from;post author;comments;reviewed by;fact checked;joined;in'.split(
    ';',
  ),
)
