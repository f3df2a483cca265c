// How much of an article was found: the measures of the article extraction benchmark and of WCXB.
//
//   shingle F1   precision and recall of four-word shingles, a multiset, averaged over pages; F1 of the averages
//   word F1      F1 of the multisets of words, averaged over pages
//   title        share of pages whose title has a word F1 of 0.8 or more

const asides = new Set(["headline", "kicker", "byline", "date", "caption", "credit"]);

/** The article in a whosaid report: text and title. */
export function articleOfReport(report) {
  if (report === undefined) return { text: "", title: "" };
  const { text, title } = report.document;
  const kept = report.blocks.filter(({ kept, role }) => kept && !asides.has(role));
  const slice = report.offsetUnit === "codepoint" ? codePointSlice(text) : (start, end) => text.slice(start, end);
  return { text: kept.map(({ start, end }) => slice(start, end)).join("\n"), title: title ?? "" };
}

/** [shingle F1, word F1, share of right titles] of what an extractor found on the pages. */
export function scorePages(pages, articles) {
  const precision = [];
  const recall = [];
  const word = [];
  const title = [];
  pages.forEach((page, index) => {
    const { text, title: found } = articles[index];
    const [gold, kept] = [wordsOf(page.text), wordsOf(text)];
    const [goldShingles, keptShingles] = [shinglesOf(gold), shinglesOf(kept)];
    const same = shared(goldShingles, keptShingles);
    if (keptShingles.length > 0) precision.push(same / keptShingles.length);
    else if (goldShingles.length > 0) precision.push(0);
    if (goldShingles.length > 0) recall.push(same / goldShingles.length);
    word.push(gold.length > 0 ? wordF1(gold, kept) : Number(kept.length === 0));
    if (page.title) title.push(Number(wordF1(wordsOf(page.title), wordsOf(found)) >= 0.8));
  });
  return [f1(mean(precision), mean(recall)), mean(word), mean(title)];
}

function codePointSlice(text) {
  const points = Array.from(text);
  return (start, end) => points.slice(start, end).join("");
}

function wordsOf(text) {
  return (text ?? "").toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
}

function shinglesOf(words) {
  if (words.length < 4) return words.length > 0 ? [words.join(" ")] : [];
  return words.slice(3).map((_, index) => words.slice(index, index + 4).join(" "));
}

/** How many items two multisets share. */
function shared(a, b) {
  const counts = new Map();
  for (const item of a) counts.set(item, (counts.get(item) ?? 0) + 1);
  let same = 0;
  for (const item of b) {
    const left = counts.get(item) ?? 0;
    if (left > 0) ++same;
    counts.set(item, left - 1);
  }
  return same;
}

function wordF1(gold, found) {
  const same = shared(gold, found);
  return f1(found.length > 0 ? same / found.length : 0, gold.length > 0 ? same / gold.length : 0);
}

function f1(precision, recall) {
  return precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
}

function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
