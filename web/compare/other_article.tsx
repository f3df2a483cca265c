// The other article chosen: pasted, opened from a file, or one that was open before.

import { useState } from "preact/hooks";

import { chooseFile } from "../corrections/files.ts";
import type { Report } from "../highlight/report.ts";
import { shorten } from "../highlight/wording.ts";
import { t } from "../messages/messages.ts";
import { analyseAside } from "../page/analysis.ts";
import { type Article, isEmpty, plain } from "../page/state.ts";
import { useUniqueId } from "../panel/unique_id.ts";
import { chosenOther, earlier } from "./other.ts";

export function titleOf({ document: { title, text } }: Report): string {
  return title ?? (shorten(text, 60) || t("compare.untitled"));
}

export function OtherArticle() {
  const id = useUniqueId("paste");
  const [pasted, setPasted] = useState<Article>(plain(""));
  const [state, setState] = useState("");
  const known = earlier.value;
  const take = async (article: Article) => {
    if (isEmpty(article)) return setState(t("compare.unreadable"));
    setState(t("compare.reading"));
    const report = await analyseAside(article).catch(() => null);
    setState(report === null ? t("compare.unreadable") : "");
    if (report !== null) chosenOther.value = report;
  };
  const open = async () => {
    const text = await chooseFile(".txt,.md,.html,.htm,text/plain,text/html");
    if (text === null) return;
    await take(/^\s*<(?:!doctype|html|head|body)/i.test(text) ? { text: "", markup: text } : plain(text));
  };
  // Rich text keeps its markup; the page's own listener would open it in place of the article.
  const paste = (event: ClipboardEvent) => {
    event.stopPropagation();
    const markup = event.clipboardData?.getData("text/html") ?? "";
    if (markup === "" || pasted.text !== "") return;
    event.preventDefault();
    setPasted({ text: event.clipboardData?.getData("text/plain") ?? "", markup });
  };
  return (
    <form
      class="other-article"
      onSubmit={(event) => {
        event.preventDefault();
        void take(pasted);
      }}
    >
      {known.length > 0 && (
        <label class="labelled">
          <span>{t("compare.earlier")}</span>
          <select
            value=""
            onChange={(event) => {
              const report = known[Number(event.currentTarget.value)];
              if (event.currentTarget.value !== "" && report) chosenOther.value = report;
            }}
          >
            <option value="">{t("compare.choose")}</option>
            {known.map((report, i) => (
              <option key={i} value={i}>
                {titleOf(report)}
              </option>
            ))}
          </select>
        </label>
      )}
      <div class="labelled">
        <label for={id}>{t("compare.paste")}</label>
        <textarea
          id={id}
          rows={4}
          value={pasted.text}
          spellcheck={false}
          onPaste={paste}
          onInput={(event) => setPasted(plain(event.currentTarget.value))}
        />
      </div>
      <p role="status">{state}</p>
      <div class="form-actions">
        <button type="submit" class="button primary">
          {t("compare.take")}
        </button>
        <button type="button" class="button" onClick={() => void open()}>
          {t("compare.file")}
        </button>
      </div>
    </form>
  );
}
