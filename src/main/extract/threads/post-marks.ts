/** How a program for discussions marks its posts. */
export interface PostMarks {
  /** Classes and ids of which one is on every such page. */
  signs: readonly string[]
  /** Selects the text of one post. */
  body: string
  /** Selects the name of who wrote it, where no class or address says so. */
  author?: string
  /** Names under which the program posts notices of its own. */
  robots?: readonly string[]
}

/**
 * Where the text of a post stands in the pages of known programs, by the templates that they come with.
 * Each is told apart by names that no other program gives, so that a match says what a page is.
 */
export const POST_MARKS: readonly PostMarks[] = [
  // XenForo 2 and 1
  { signs: ['.bbWrapper'], body: '.message-body .bbWrapper, .message-userContent .bbWrapper' },
  { signs: ['.messageText'], body: '.message .messageText' },
  // Discourse: as shown by its scripts, and as written out for readers without them
  { signs: ['.crawler-post'], body: '.crawler-post .post', robots: ['system'] },
  { signs: ['.cooked'], body: '.topic-body .cooked', robots: ['system'] },
  // phpBB 3 and its relations
  { signs: ['.postbody'], body: '.post .postbody .content, .postbody > .content' },
  // vBulletin 3, 4 and 5
  { signs: ['.postcontent'], body: '.postcontent' },
  { signs: ['#posts'], body: '[id^="post_message_"]' },
  { signs: ['.js-post__content-text'], body: '.b-post .js-post__content-text' },
  // Invision Community
  { signs: ['.ipsComment_content', '.ipsComment', '.ipsEntry'], body: '[data-role="commentContent"]' },
  // Stack Exchange
  {
    signs: ['#question'],
    body: '#question .s-prose, .answer .s-prose, #question .post-text, .answer .post-text',
  },
  // NodeBB, Flarum, Vanilla
  { signs: ['.posts-container', '.posts'], body: '[component="post/content"]' },
  { signs: ['.Post-body'], body: '.Post-body' },
  { signs: ['.ItemDiscussion'], body: '.ItemDiscussion .Message, .ItemComment .Message' },
  // FluxBB and PunBB, Simple Machines, MyBB, bbPress
  { signs: ['.postmsg'], body: '.blockpost .postmsg:not(.postsignature)', author: '.postleft dt' },
  { signs: ['.post_wrapper', '.postarea'], body: '.postarea .inner' },
  { signs: ['.post_body'], body: '.post_body[id^="pid_"]' },
  { signs: ['.bbp-reply-content', '.bbp-topic-content'], body: '.bbp-topic-content, .bbp-reply-content' },
  // Boards of links with comments: Reddit of today and of old, Lemmy, Hacker News, Lobsters
  { signs: ['.thing'], body: '.thing .entry .usertext-body', robots: ['AutoModerator'] },
  { signs: ['.comment-node'], body: '#postContent, .comment-node .comment-content' },
  { signs: ['.commtext'], body: '.fatitem .toptext, .athing .commtext' },
  { signs: ['.comments_subtree'], body: '.story_text, .comments_subtree .comment_text' },
  // Mailing lists on the web: HyperKitty
  { signs: ['.email-body'], body: '.email .email-body' },
]
