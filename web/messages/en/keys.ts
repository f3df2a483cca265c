// English messages of this part. See ../messages.ts.

export const keys = {
  "keys.title": "Keys",
  "keys.on": "Single keys do something",
  "keys.what": "What it does",
  "keys.key": "Key",
  "keys.next": "Next claim",
  "keys.previous": "Previous claim",
  "keys.nextSame": "Next claim of the same speaker",
  "keys.previousSame": "Previous claim of the same speaker",
  "keys.why": "Why? Open and close how one knows",
  "keys.search": "Search claims",
  "keys.colour": "Colour by speaker or by form",
  "keys.help": "Show these keys",
  "keys.enter": "From the article to the list, and back",
  "keys.escape": "Close what is open",
  "keys.where": "Keys work while the focus is in the article or in the list; the one for this help works everywhere but in a text field.",
  "keys.change": "{what}: {key}. Press to change.",
  "keys.press": "Press a key …",
  "keys.none": "none",
  "keys.reset": "Back to the default keys",
} as const;
