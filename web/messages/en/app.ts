// English messages of the installed app and of links that hold an article. See ../messages.ts.

export const app = {
  "app.newVersion": "A newer version of whosaid is ready.",
  "app.reload": "Reload",

  "app.copyLink": "Copy link with the article",
  "app.copyLinkHint": "The whole text stands in the address itself; nothing is uploaded.",
  "app.copyQuoteLink": "Copy link to this quote",
  "app.linkCopied": "Link copied. Whoever opens it reads the article in their own browser.",
  "app.linkTitle": "Link with the article",
  "app.linkByHand": "The browser does not let the page copy. Select the link and copy it:",
  "app.linkLabel": "Link",
  "app.linkTooLong":
    "This article is too long for a link: most programs cut addresses beyond {n} characters. Save it in the library and export that, or send the text itself.",
  "app.linkBroken": "This link should hold an article, but it is damaged or cut short. Ask for it again, or paste the text.",
} as const;
