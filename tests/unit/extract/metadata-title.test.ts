import { describe, expect, it } from 'vitest'
import { ld, read } from './metadata-page.ts'

describe('title', () => {
  it.each([
    [
      'cuts the site off',
      '<title>How fog forms over water | Harbour Times</title>',
      '',
      'How fog forms over water',
    ],
    ['cuts an address off the beginning', '<title>example.org How fog forms</title>', '', 'How fog forms'],
    [
      'keeps the address that a title is about',
      '<title>Example.org raises its lamps</title>',
      '',
      'Example.org raises its lamps',
    ],
    [
      'keeps a name in brackets',
      '<title>Lamps on the server (Next.js)</title>',
      '<h1>Lamps on the server (Next.js)</h1>',
      'Lamps on the server (Next.js)',
    ],
    [
      'cuts off where a link aggregator leads, and its count',
      '<title>Fog costs harbours millions - Links</title>',
      '<h1><a href="/s">Fog costs harbours millions</a> <span>(harbour-times.example)</span> <a href="#c">87</a></h1>',
      'Fog costs harbours millions',
    ],
    [
      'leaves the date of a heading out',
      '<title>Fog over the harbour | Log</title>',
      '<h1><time datetime="2024-05-03">May 3 2024</time> Fog over the harbour</h1>',
      'Fog over the harbour',
    ],
    [
      'cuts the named site off',
      '<meta property="og:site_name" content="Le Phare"><title>Brume - Le Phare</title>',
      '',
      'Brume',
    ],
    [
      'prefers the heading that agrees',
      '<title>Fog, explained | Harbour</title>',
      '<h1>Fog, explained</h1>',
      'Fog, explained',
    ],
    [
      'knows a heading that is the site',
      '<title>What the fog brings - Harbour Times</title>',
      '<h1>Harbour Times</h1>',
      'What the fog brings',
    ],
    [
      'keeps a dash of its own',
      '<title>Fog - friend or foe of sailors?</title>',
      '',
      'Fog - friend or foe of sailors?',
    ],
    [
      'unescapes what was escaped twice',
      '<title>Fish &amp;amp; ships &amp;#8211; a story</title>',
      '',
      'Fish & ships – a story',
    ],
    [
      'leaves the anchor of a heading out',
      '<title>Fog — Docs</title>',
      '<h1>Fog<a class="headerlink" href="#fog">¶</a></h1>',
      'Fog',
    ],
    [
      'parts what a line break parts',
      '<title>Fog in spring: a guide</title>',
      '<h1>Fog in spring<br>A guide for sailors</h1>',
      'Fog in spring A guide for sailors',
    ],
    [
      'cuts a section and the site off the heading too',
      '<title>How fog forms over water | Weather | Harbour Times</title>',
      '<h1>How fog forms over water | Weather</h1>',
      'How fog forms over water',
    ],
    [
      'leaves a label out',
      '<title>Lamps of the coast, compared | Light Forum</title>',
      '<h1>Guide: Lamps of the coast, compared</h1>',
      'Lamps of the coast, compared',
    ],
    [
      'keeps half of a title that the page leaves out elsewhere',
      '<meta property="og:title" content="The best lamps for fog">',
      '<h1>The yearly lamp test of this harbour: the best lamps for fog</h1>',
      'The yearly lamp test of this harbour: the best lamps for fog',
    ],
    [
      'leaves the prefix of a thread out',
      ld({ '@type': 'DiscussionForumPosting', headline: 'Which lamp for fog?' }),
      '<h1><span class="label">News</span> Which lamp for fog?</h1>',
      'Which lamp for fog?',
    ],
    [
      'leaves the words of forum software out',
      '<title>Harbour &bull; View topic - Which lamp for fog?</title>',
      '',
      'Which lamp for fog?',
    ],
    [
      'takes no heading of the text for its title',
      '<title>What do keepers love about fog? | Light Blog</title>',
      `${'<p>A keeper of the light has little to do while the weather is fair, and all the more when it is not, which is why the best of them are patient people who like to wait and see.</p>'.repeat(4)}<h1>And then there is the silence</h1>`,
      'What do keepers love about fog?',
    ],
    [
      'takes no title out of a dialog',
      '<title>How fog forms over water</title>',
      '<dialog><h1>Select an option here</h1></dialog>',
      'How fog forms over water',
    ],
    [
      'tells the headline from the headings of the sides',
      '<title>Where to see fog | Harbour</title>',
      '<h1 class="page-headline">The best places for fog on this coast</h1><h1 class="side">Our letters to you</h1>',
      'The best places for fog on this coast',
    ],
    [
      'knows a wiki that names itself in brackets',
      '<title>searching [Lamp Documentation]</title>',
      '<h1>Searching</h1>',
      'Searching',
    ],
    [
      'takes the site off the front of two parts',
      '<title>Example - lamp-light Documentation</title>',
      '',
      'lamp-light Documentation',
    ],
  ])('%s', (_, head, body, expected) => expect(read(head, body).title).toBe(expected))
})
