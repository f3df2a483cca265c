// English messages of this part. See ../messages.ts.

export const importing = {
  "importing.pasted": "What was pasted",
  "importing.file": "“{name}”",
  "importing.refused.address":
    "{what} is only a web address. whosaid fetches nothing, so that no site learns what you read. Open the article, select its words, copy them and paste them here.",
  "importing.refused.shortcut":
    "{what} holds only a web address. whosaid fetches nothing, so that no site learns what you read. Open the article in your browser and save it as a page, or copy its words and paste them here.",
  "importing.refused.pdf":
    "{what} is a PDF, which holds places of letters rather than text that can be read in order. Open it, select the article, copy it and paste it here.",
  "importing.refused.document":
    "{what} is a document of an office program. Open it there, select everything, copy it and paste it here; headings and links come along.",
  "importing.refused.archive": "{what} is an archive. Unpack it and drop the pages or texts in it here.",
  "importing.refused.image":
    "{what} is a picture, and whosaid reads no text from pictures. Many systems let you select text in a picture: copy it and paste it here.",
  "importing.refused.media": "{what} is sound or film. If there is a transcript, paste it here.",
  "importing.refused.binary": "{what} is no text. whosaid reads text, web pages, Markdown, saved pages (.mhtml) and e-mails (.eml).",
  "importing.refused.empty": "There is no text in {what}.",
  "importing.refused.folder": "{what} is a folder. Drop the files in it here; several at once will do.",
  "importing.refused.unreadable": "{what} could not be read. It may have been moved, or your system does not allow it.",
  "importing.refused.tooLarge":
    "{what} is too long: {size}. whosaid reads up to 5 MB of text at a time, several novels’ worth. Take one article, or cut it in parts.",
  "importing.refused.nothingPasted": "There is no text in what was pasted. Select the article’s words, copy them and paste again.",
  "importing.several": "{n} articles came, and the first of them is open. The others are a click away, above it.",
  "importing.shelf": "Articles that came together",
  "importing.articles": "{n} articles",
  "importing.nameless": "Article {n}",
  "importing.closeShelf": "Forget the other articles",
  "importing.refusedMore": { one: "{n} more file was not read.", other: "{n} more files were not read." },
} as const;
