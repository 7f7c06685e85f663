/** How a program for discussions marks a post. */
export interface PostMarks {
  /** The text of one post. */
  body: string
  /** The name of who wrote it, where no class or address says so. */
  author?: string
}

/**
 * Where the text of a post stands in the pages of known programs, by the templates that they come with.
 * Each is told apart by names that no other program gives, so that one match says what a page is.
 */
export const POST_MARKS: readonly PostMarks[] = [
  // XenForo 2 and 1
  { body: '.message-body .bbWrapper, .message-userContent .bbWrapper, .message .messageText' },
  // Discourse as it is shown, without scripts, and as written out from its data
  { body: '.topic-body .cooked, .crawler-post .post, .topic-body .post[itemprop]' },
  // phpBB 3 and its relations
  { body: '.post .postbody .content, .post .postbody .post-content, .postbody > .content' },
  // vBulletin 3, 4 and 5
  {
    body: '[id^="post_message_"], .postbit .postcontent, .postbitlegacy .postcontent, .b-post .js-post__content-text',
  },
  // Invision Community 4 and 5
  { body: '[data-role="commentContent"]' },
  // Stack Exchange
  { body: '#question .js-post-body, .answer .js-post-body, .question .post-text, .answer .post-text' },
  // NodeBB, Flarum, Vanilla
  { body: '[component="post/content"]' },
  { body: '.Post-body' },
  { body: '.ItemDiscussion .Message, .ItemComment .Message, .Item-Body .Message' },
  // FluxBB and PunBB, Simple Machines, MyBB, bbPress
  { body: '.blockpost .postmsg, .post .entry-content', author: '.postleft dt, .post-byline' },
  { body: '.post_wrapper .postarea .inner, .windowbg .postarea .post > .inner' },
  { body: '.post .post_body' },
  { body: '.bbp-topic-content, .bbp-reply-content' },
  // Reddit of today and of old, Lemmy
  { body: 'shreddit-post [slot="text-body"], shreddit-comment [slot="comment"]' },
  { body: '.thing .entry .usertext-body' },
  // Link boards with comments: Hacker News, Lobsters
  { body: '.athing .commtext, .fatitem .toptext' },
  { body: '.comment .comment_text, .story .story_text' },
  // Mailing lists on the web: HyperKitty
  { body: '.email .email-body' },
  // Issues and discussions beside code
  { body: '.timeline-comment .comment-body, .js-discussion .comment-body' },
]

/** How schema.org marks a post's text in any other program's pages. */
export const DECLARED_BODY =
  '[itemtype$="/DiscussionForumPosting" i] [itemprop~="text"], [itemtype$="/DiscussionForumPosting" i] [itemprop~="articleBody"], [itemtype$="/Question" i] [itemprop~="text"], [itemtype$="/Answer" i] [itemprop~="text"], [itemtype$="/Comment" i] [itemprop~="text"], [itemtype$="/UserComments" i] [itemprop~="commentText"]'
