import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/main/extract/index.ts'

const body = [
  "Le directeur du groupe va conduire la construction du nuage français dans le cadre du plan de «?relance industrielle?» que le gouvernement a présenté la semaine passée. Il partagera cette tâche avec l'hébergeur roubaisien.",
  "Les détails de ce plan ne sont pas encore connus. Rappelons que le groupe avait concouru pour le projet de nuage souverain financé en partie par l'Etat, qui fut ensuite partagé entre deux sociétés.",
  "Quant à l'hébergeur, son savoir-faire n'avait pas été retenu par les personnes chargées du projet, bien qu'il soit le premier du pays dans son métier.",
  "Les deux dirigeants conduiront ensemble les travaux de l'équipe au sein du comité européen, qui se réunira pour la première fois à l'automne.",
]
const title = 'Nuage : les recalés du premier projet prennent leur revanche'

/** A French news page with everything around its text that must not stay. */
const page = `<!doctype html><html lang="fr"><head><meta charset="windows-1252"><title>${title} - Silex</title>
<meta property="og:site_name" content="Silex"></head><body>
<header class="site-header"><form role="search"><label>Recherche</label><input></form><nav><a href="/">Accueil</a><a href="/cloud">Cloud</a></nav><a href="/login">Se connecter</a></header>
<div class="layout"><div class="content">
<h1>${title}</h1>
<p class="chapo">Deux sociétés ont été retenues pour conduire le nuage français. L'une d'elles portera aussi une mission à l'échelle du continent.</p>
<div class="post-infos">Publié par <span>La rédaction</span> le | Mis à jour le</div>
<div class="reading"><span>Lecture</span> <span>2 min</span></div>
<ul class="actions"><li>Imprimer</li></ul>
<div class="hero">${title}</div>
<div class="text"><p>${body[0]}</p><p>${body[1]}</p><h2>Un savoir-faire élargi</h2><p>${body[2]}</p><p>${body[3]}</p></div>
<div><p>Voir aussi</p><p><a href="/quiz">Quiz Silex - Le vocabulaire du nuage</a></p></div>
<div><h3>Sur le même thème</h3><ul><li><a href="/a">Un article sur un tout autre nuage</a></li><li><a href="/b">Encore un article du même genre</a></li></ul><a href="/cloud">Voir tous les articles Cloud</a></div>
<div><h3>Livres Blancs</h3><a href="/lb">Voir tous les livres blancs</a></div>
</div></div>
<footer><a href="/abo">S'abonner<br>au magazine</a><a href="/login">Se connecter</a><a href="#top">Retour haut de page</a></footer>
</body></html>`

describe('a French news page', () => {
  const { article } = extractArticle({ html: page, url: 'https://www.silex.example/nuage-123.html' })

  it('keeps the text and its headings', () => {
    for (const paragraph of body) expect(article.bodyText).toContain(paragraph)
    expect(article.contentHtml).toContain('<h2>Un savoir-faire élargi</h2>')
  })

  it.each([
    'Recherche',
    'Publié par',
    'La rédaction',
    'Mis à jour',
    'Lecture',
    '2 min',
    'Imprimer',
    'Voir aussi',
    'Quiz',
    'Sur le même thème',
    'un tout autre nuage',
    'Voir tous',
    'Livres Blancs',
    "S'abonner",
    'Se connecter',
    'Retour haut de page',
    title,
  ])('leaves out “%s”', (furniture) => {
    expect(article.bodyText).not.toContain(furniture)
  })

  it('reads its metadata', () => {
    expect(article).toMatchObject({ title, siteName: 'Silex', lang: 'fr', dir: 'ltr' })
    expect(article.readingMinutes).toBe(1)
  })
})
