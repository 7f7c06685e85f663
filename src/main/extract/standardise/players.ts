/** A player or an embedded post: how its address is known, and the page it belongs to. */
interface Player {
  name: string
  address: RegExp
  page: (match: readonly string[], url: URL) => string | null
}

/** Players whose address leads to the page that they are part of. */
const PLAYERS: readonly Player[] = [
  {
    name: 'YouTube',
    address: /(?:youtube(?:-nocookie)?\.com\/(?:embed|shorts|live|v)\/|youtu\.be\/)([\w-]{6,})/,
    page: ([, id]) => (id === 'videoseries' ? null : `https://www.youtube.com/watch?v=${id}`),
  },
  {
    name: 'YouTube',
    address: /youtube(?:-nocookie)?\.com\/embed\/videoseries/,
    page: (_, { searchParams }) => playlist(searchParams.get('list')),
  },
  { name: 'Vimeo', address: /player\.vimeo\.com\/video\/(\d+)/, page: ([, id]) => `https://vimeo.com/${id}` },
  {
    name: 'Dailymotion',
    address: /dailymotion\.com\/(?:embed\/video\/|player[\w./-]*\?video=)(\w+)/,
    page: ([, id]) => `https://www.dailymotion.com/video/${id}`,
  },
  {
    name: 'PeerTube',
    address: /^(https?:\/\/[^/]+)\/videos\/embed\/([\w-]+)/,
    page: ([, host, id]) => `${host}/w/${id}`,
  },
  {
    name: 'TED',
    address: /embed\.ted\.com\/talks\/([\w/-]+)/,
    page: ([, talk]) => `https://www.ted.com/talks/${talk}`,
  },
  { name: 'Twitch', address: /player\.twitch\.tv\//, page: (_, { searchParams }) => twitch(searchParams) },
  {
    name: 'Internet Archive',
    address: /archive\.org\/embed\/([\w.-]+)/,
    page: ([, id]) => `https://archive.org/details/${id}`,
  },
  {
    name: 'SoundCloud',
    address: /w\.soundcloud\.com\/player/,
    page: (_, { href, searchParams }) => soundcloud(searchParams.get('url'), href),
  },
  {
    name: 'Spotify',
    address: /open\.spotify\.com\/embed(?:-podcast)?\/(\w+\/\w+)/,
    page: ([, path]) => `https://open.spotify.com/${path}`,
  },
  {
    name: 'Apple Podcasts',
    address: /embed\.(podcasts|music)\.apple\.com(\/[^?#]*)/,
    page: ([, shop, path]) => `https://${shop}.apple.com${path}`,
  },
  {
    name: 'X',
    address: /platform\.(?:twitter|x)\.com\/embed\/[^?]*\?/,
    page: (_, { searchParams }) => numbered('https://x.com/i/status/', searchParams.get('id')),
  },
  {
    name: 'Instagram',
    address: /(instagram\.com\/(?:p|reel|tv)\/[\w-]+)/,
    page: ([, path]) => `https://www.${path}/`,
  },
  {
    name: 'TikTok',
    address: /tiktok\.com\/embed\/(?:v2\/)?(\d+)/,
    page: ([, id]) => `https://www.tiktok.com/video/${id}`,
  },
  {
    name: 'Facebook',
    address: /facebook\.com\/plugins\/(?:post|video)\.php/,
    page: (_, { searchParams }) => searchParams.get('href'),
  },
  {
    name: 'Mastodon',
    address: /^(https?:\/\/[^/]+\/@[\w.@-]+\/\d+)\/embed/,
    page: ([, post]) => post ?? null,
  },
  {
    name: 'CodePen',
    address: /(codepen\.io\/[\w-]+)\/embed\/(?:preview\/)?(\w+)/,
    page: ([, who, pen]) => `https://${who}/pen/${pen}`,
  },
]
/** Hosts, and parts of paths, of players that are a page themselves, or nearly. */
const PLAYER_HOST =
  /(?:^|\.)(?:soundcloud\.com|spotify\.com|twitch\.tv|bilibili\.com|arte\.tv|bsky\.app|wistia\.\w+|brightcove\.\w+|jwplayer\.com|bandcamp\.com|mixcloud\.com|deezer\.com|kaltura\.com|acast\.com|megaphone\.fm|simplecast\.com|podbean\.com|ausha\.co)$/i
const PLAYER_PATH = /\/(?:videos?|podcasts?|audio|player)(?:[/.?-]|$)/i

/** The page that a player belongs to and the name of the site; null for a frame that plays nothing. */
export function playerPage(address: string): { href: string; name: string | null } | null {
  const url = new URL(address)
  for (const { name, address: pattern, page } of PLAYERS) {
    const match = pattern.exec(url.href)
    const href = match && page(match, url)
    if (href && /^https?:/.test(href) && URL.canParse(href)) return { href, name }
  }
  const isPlayer = PLAYER_HOST.test(url.hostname) || PLAYER_PATH.test(url.pathname)
  return isPlayer ? { href: url.href, name: null } : null
}

/** The player itself is a page; what it is given may be an address for programs. */
function soundcloud(given: string | null, player: string): string | null {
  return given?.includes('//api.') ? player : given
}

function playlist(id: string | null): string | null {
  return id && `https://www.youtube.com/playlist?list=${encodeURIComponent(id)}`
}

function twitch(parameters: URLSearchParams): string | null {
  const video = parameters.get('video')
  const channel = parameters.get('channel')
  if (video) return `https://www.twitch.tv/videos/${encodeURIComponent(video)}`
  return channel && `https://www.twitch.tv/${encodeURIComponent(channel)}`
}

function numbered(start: string, id: string | null): string | null {
  return id && /^\d+$/.test(id) ? start + id : null
}
