// Invented stories, as paragraphs of HTML. All names, places and events are made up.

export const ferry = {
  title: "Ferry to sail again in May",
  paragraphs: [
    "STOURHAVEN — The ferry that ran aground in February will sail again in May, the harbour master Idris Vane said on Monday.",
    "“She is sound from keel to funnel,” Vane told reporters at the quay. “But we will not hurry her.”",
    "The owners, Norvik Lines, said in a statement that repairs had cost four million crowns and that no passenger was hurt.",
    "Mayor Ada Quill called the delay “a winter without bread” for the island’s shops and said the council would pay half of their rent until June.",
    "Norvik Lines denied that it had ignored warnings from the crew.",
    "“Nobody asked us,” said Tove Brandt, who runs the bakery on the square.",
    "A spokesman for the coastguard declined to comment.",
  ],
};

export const library = {
  title: "Council votes to keep the reading room",
  paragraphs: [
    "MARLOW BRIDGE — The reading room on Mill Lane will stay open for two more years, the council decided on Thursday.",
    "“A town that closes its books closes its mouth,” said councillor Petra Lindqvist, who had moved the motion.",
    "Treasurer Omar Haddad said the money would come from the road fund, which he described as “not empty yet”.",
    "According to the librarian, Wen Zhao, 400 people use the room each week.",
    "Opponents argued that the building needed a new roof first.",
  ],
};

export const storm = {
  title: "Storm warning lifted for the coast",
  paragraphs: [
    "The weather office lifted its warning for the western coast on Sunday morning.",
    "“The worst has passed to the north of us,” said forecaster Runa Eide.",
    "Fire chief Paul Abara said that eleven trees had fallen and that all roads would be clear by noon.",
  ],
};

/** The story as <h1> and <p>, as most pages have it. */
export function plainly({ title, paragraphs }) {
  return `<h1>${title}</h1>\n${paragraphs.map((words) => `  <p>${words}</p>`).join("\n")}`;
}
