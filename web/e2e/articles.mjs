// Invented articles that the tests paste.

export const article = `Orchard Row to reopen after two years

By Nell Carrow
4 May 2031

Advertisement

Orchard Row will reopen to buses in June, the transport office said on Friday.

"We are ready," said project manager Lena Osei. "The road is better than before."

Ms Osei denied that the works had gone over budget. She said the last bill was "a rounding error".

Councillor Piet Marsh asked whether the buses would run at night. "Nobody has told the drivers," he said.

According to a report published in April, 14,000 people use the road each day.

Share this article
Read more: The bridge that nobody ordered
`;

/** The same event in another paper: quotes whole, trimmed and altered, other words for saying, a speaker more. */
export const otherVersion = `Orchard Row reopens in June

The transport office confirmed on Friday that Orchard Row will reopen to buses in June.

"We are ready," said project manager Lena Osei.

Ms Osei admitted that the last bill was "a small rounding error".

"Nobody has told the drivers," complained Councillor Piet Marsh. Driver Una Holt said she had read it in the paper.
`;

export const another = `"It rained for nine days," said Tomas Brill, who farms at Low Ferry. "Then it stopped."`;

export const withoutClaims = "Two eggs, a cup of flour, and a pinch of salt. Stir well and bake for an hour.";

/** About `words` words of paragraphs with quotes and reported claims. */
export function longArticle(words) {
  const names = ["Ada Quill", "Bram Holt", "Cora Vane", "Dov Arnell", "Etta Moss"];
  const paragraphs = ["Valley votes on its last mill"];
  for (let i = 0, count = 0; count < words; i++) {
    const name = names[i % names.length];
    const paragraph =
      i % 3 === 0
        ? `"We heard about the mill in week ${i + 1}, and nobody asked us what we thought of it," said ${name}, who has worked there for ${10 + (i % 20)} years. "Then the letters came."`
        : i % 3 === 1
          ? `${name} said the valley had lost ${20 + i} jobs since the spring and would lose more before the winter. The council has planned a second meeting for the people who could not come to the first.`
          : `According to the owners, the wheel turned for the last time in week ${i}. ${name} called that "a story for visitors" and denied that the roof was unsafe.`;
    paragraphs.push(paragraph);
    count += paragraph.split(" ").length;
  }
  return paragraphs.join("\n\n");
}
