// Invented news pages, each with a trick that live pages play on those who would mark words in them.
//
//   name      what the test calls it
//   html      the page
//   headers   what its server sends with it, such as a content security policy
//   unwritten words with quotation marks that the core sets for a <q>, as they stand in the page's nodes
//   others    more pages that it fetches or frames, by path

import { ferry, library, plainly, storm } from "./stories.mjs";

const menu = `<header class="site-header"><nav class="main-nav"><ul>
  <li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li><li><a href="/culture">Culture</a></li></ul></nav></header>`;
const foot = `<aside class="related"><h2>More from Stourhaven</h2><ul>
  <li><a href="/a">Tide tables for the spring</a></li><li><a href="/b">Bakers’ prize goes to the island</a></li></ul></aside>
<footer class="site-footer"><p>© 2031 The Stour Messenger. <a href="/terms">Terms</a> <a href="/privacy">Privacy</a></p></footer>`;

function page(main, { head = "", title = ferry.title } = {}) {
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>${title} – The Stour Messenger</title>
<meta property="og:title" content="${title}"><meta name="author" content="Mira Holt">
${head}</head>
<body class="story">${menu}
<main>${main}</main>
${foot}</body></html>`;
}

const withAds = `<article class="story-body"><h1>${ferry.title}</h1>
  <p class="byline">By <a rel="author" href="/holt">Mira Holt</a></p>
  <figure><img alt="The ferry at the quay" src="data:,"><figcaption>The ferry in dock. Photograph: Jon Aas</figcaption></figure>
  ${ferry.paragraphs.slice(0, 3).map((words) => `<p>${words}</p>`).join("\n")}
  <div class="ad-slot" id="ad-1"><span>Advertisement</span><p>“Best boots I ever had,” says Karl. Buy Boreal Boots today.</p></div>
  ${ferry.paragraphs.slice(3).map((words) => `<p>${words}</p>`).join("\n")}
  <div class="newsletter-signup"><p>Sign up for our morning letter.</p><form><input type="email"><button>Sign up</button></form></div>
</article>`;

const paywalled = `<style>.locked { display: none } .fade { mask-image: linear-gradient(#000, transparent) }</style>
<article><h1>${ferry.title}</h1>
  ${ferry.paragraphs.slice(0, 2).map((words) => `<p>${words}</p>`).join("\n")}
  <p class="fade">${ferry.paragraphs[2]}</p>
  <div class="locked">${ferry.paragraphs.slice(3).map((words) => `<p>${words}</p>`).join("\n")}</div>
  <section class="paywall"><h2>Read on with a subscription</h2><p>Already a subscriber? <a href="/login">Log in</a></p></section>
</article>`;

const lazy = `<article><h1>${ferry.title}</h1>
  ${ferry.paragraphs.map((words, i) => `<p>${words}</p><img class="lazy" data-src="/${i}.jpg" src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=" alt="">
  <noscript><img src="/${i}.jpg"> “Not seen,” said nobody.</noscript>`).join("\n")}</article>`;

const embeds = `<article>${plainly(ferry)}
  <blockquote class="social-post"><p>The ferry is back! See you all on the quay in May.</p>— Ada Quill (@mayorquill) <a href="/post">3 March 2031</a></blockquote>
  <iframe title="Poll" srcdoc="<p>Will you take the ferry? <button>Yes</button> <button>No</button></p>" width="300" height="80"></iframe>
</article>`;

const live = `<article class="live-blog"><h1>${storm.title}</h1>
  <ol id="entries">${storm.paragraphs
    .map((words, i) => `<li class="entry"><time datetime="2031-03-0${3 - i}T09:00">9.0${3 - i}am</time><p>${words}</p></li>`)
    .join("\n")}</ol>
  <button id="more" type="button">Show new entries</button></article>
<script>
  document.getElementById("more").onclick = () => {
    const entry = document.createElement("li");
    entry.className = "entry";
    entry.innerHTML = ${JSON.stringify(`<p>${library.paragraphs.join(" ")}</p>`)};
    document.getElementById("entries").prepend(entry);
  };
</script>`;

const shadow = `<news-article><h1 slot="title">${ferry.title}</h1>${ferry.paragraphs.slice(0, 3).map((words) => `<p>${words}</p>`).join("\n")}</news-article>
<news-more></news-more>
<script>
  customElements.define("news-article", class extends HTMLElement {
    connectedCallback() {
      this.attachShadow({ mode: "open" }).innerHTML =
        "<style>p { color: navy }</style><header><slot name='title'></slot></header><section><slot></slot></section>";
    }
  });
  customElements.define("news-more", class extends HTMLElement {
    connectedCallback() {
      this.attachShadow({ mode: "open" }).innerHTML =
        ${JSON.stringify(`<section>${ferry.paragraphs.slice(3).map((words) => `<p>${words}</p>`).join("")}</section>`)};
    }
  });
</script>`;

const single = `<article id="view">${plainly(ferry)}</article><p><a id="next" href="/library">${library.title}</a></p>
<script>
  document.getElementById("next").onclick = (event) => {
    event.preventDefault();
    history.pushState(null, "", "/library");
    document.getElementById("view").innerHTML = ${JSON.stringify(plainly(library))};
  };
</script>`;

const hostile = `<style>
  p::highlight(whosaid-direct-1-light), p::highlight(whosaid-own-1-light), p::selection { background-color: black !important; color: black !important; text-decoration: none !important }
  * { user-select: none !important; letter-spacing: 0.01em }
  p em { display: inline-block; transform: rotate(1deg) }
  p::before { content: "“Not there,” said nobody. " }
  .dropcap { float: left; font-size: 3em }
  .gone, .gone * { visibility: hidden }
  .gone .back { visibility: visible }
  .row { display: flex; flex-direction: row; gap: 1em }
</style>
<article><h1>${ferry.title}</h1>
  <div class="row"><span>By</span><a href="/holt">Mira Holt</a></div>
  <p><span class="dropcap">T</span>he ferry will sail again in May, the <em>harbour</em> master <em>Idris</em> Vane said on Monday.</p>
  <p>“She is <em>sound</em> from keel to fun<em>nel</em>,” Vane told reporters at the quay. “But we will <b>not</b> hurry her.”</p>
  <p class="gone">“Not seen,” said nobody.<span class="back"> “Seen again,” said Tove Brandt.</span></p>
  ${ferry.paragraphs.slice(2).map((words) => `<p>${words}</p>`).join("\n")}
</article>
<script>
  const refuse = () => { throw new Error("hostile"); };
  Range.prototype.setStart = Document.prototype.createRange = Element.prototype.getAttribute = refuse;
  CSS.highlights.set = CSS.highlights.delete = refuse;
</script>`;

const markup = `<article><h1>Ferry &amp; harbour: who&nbsp;pays?</h1>
  <p>The mayor said <q>the bill is <q>not ours</q> to pay</q>, and left.</p>
  <p>“She&#8217;s   sound
      from <b>keel</b>&#32;to <i>fun&shy;nel</i>,”<!-- a comment --> said
      harbour<wbr>master <a href="/vane">Idris <span>Va</span>ne</a>.</p>
  <p>“We will not<br>hurry her,”<br><br>said Vane.</p>
  <p>“<ruby>港<rp>(</rp><rt>みなと</rt><rp>)</rp></ruby> means harbour,” said the teacher Aiko Mori.</p>
  <ul><li>“Nobody asked us,” said Tove Brandt.</li><li>“Nor <sup>1</sup>us,” said <strong>Karl</strong>&#x200B; Aas.</li></ul>
  <pre>“Pre-<b>formatted</b>
   words stay,” said Runa Eide.</pre>
  <div style="white-space: pre-line">“One line
    and the next,” said Paul Abara.</div>
  <details><summary>More</summary><p>“Open me,” said Wen Zhao.</p></details>
  <p>&#x1F6A2; “Ships &lt;3 harbours 🚢,” said Petra Lindqvist.</p>
</article>`;

const framed = `<h1>${ferry.title}</h1><iframe title="Article" src="/frame" width="800" height="900"></iframe>`;

const endless = `<article>${plainly(ferry)}</article><div id="end"></div>
<script>
  document.getElementById("end").onclick = () => {
    const next = document.createElement("article");
    next.innerHTML = ${JSON.stringify(plainly(library))};
    document.getElementById("end").before(next);
  };
</script>`;

// About a megabyte of markup, most of it around an article of usual length.
const large = `<article>${plainly(ferry)}</article>${`<div class="card" data-track='{"id":"x"}'><div class="card__inner"><a class="card__link" href="/c"><span class="card__kicker">Region</span> <span class="card__title">Bakers’ prize goes to the island</span></a></div></div>\n`.repeat(5200)}`;

export const pages = [
  { name: "advertisements", html: page(withAds) },
  { name: "paywall", html: page(paywalled) },
  { name: "lazy images", html: page(lazy) },
  { name: "embedded posts", html: page(embeds) },
  { name: "live blog", html: page(live, { title: storm.title }) },
  { name: "shadow trees", html: page(shadow) },
  { name: "single page", html: page(single) },
  { name: "hostile style and script", html: page(hostile) },
  {
    name: "strict policy",
    html: page(withAds),
    headers: { "content-security-policy": "default-src 'none'; base-uri 'none'; sandbox allow-same-origin allow-scripts; require-trusted-types-for 'script'; trusted-types" },
  },
  { name: "odd markup", html: page(markup, { title: "Ferry &amp; harbour" }), unwritten: { "‘notours’": "notours" } },
  // Words that stand in no paragraph, among many elements.
  {
    name: "divisions",
    html: page(`<article><h1>${ferry.title}</h1>${ferry.paragraphs.map((words) => `<div>${words}</div>`).join("\n")}</article>
      <div>${"<span></span>".repeat(2000)}</div>`),
  },
  { name: "frame", html: page(framed), others: { "/frame": `<!doctype html><body>${ferry.paragraphs.map((words) => `<p>${words}</p>`).join("\n")}` } },
  { name: "endless", html: page(endless) },
  { name: "a megabyte", html: page(large) },
];
