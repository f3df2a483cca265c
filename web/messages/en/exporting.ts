// English messages of this part. See ../messages.ts.

export const exporting = {
  "exporting.marks": "“{words}”",
  "exporting.reported": "{words} (in the reporter’s words)",
  "exporting.unknown": "speaker unknown",
  "exporting.unknownBy": "an unknown speaker",
  "exporting.denied": "Denied by {who}: {words}",
  "exporting.negated": "Not said by {who}: {words}",
  "exporting.hypothetical": "Only supposed by {who}: {words}",
  "exporting.question": "Asked by {who}: {words}",
  "exporting.directive": "Called for by {who}: {words}",
  "exporting.unrealised": "Not said yet by {who}: {words}",
  "exporting.notYet": "not said yet",
  "exporting.in": "in “{headline}”",
  "exporting.toldBy": "As told by {who}",
  "exporting.unsure": "{word} of the speaker",
  "exporting.source": "Source",
  "exporting.inArticle": "In the article",
  "exporting.untitled": "Article without a title",
  "exporting.who": "Who speaks",
  "exporting.noComment": "Did not comment",
  "exporting.made": "Made with whosaid, which shows who is reported to have said what, not whether it is true.",
} as const;
