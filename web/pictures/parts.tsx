// What the pictures share: stripes in a voice's colour, and the table that says the same.

import type { ComponentChildren } from "preact";

import { t } from "../messages/messages.ts";

/** Stripes in the colour of the voice around them. */
export function Hatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="hatch-ground" width="6" height="6" />
        <rect class="hatch-stripe" width="2.5" height="6" />
      </pattern>
    </defs>
  );
}

export function Table({ head, rows }: { head: readonly string[]; rows: readonly ComponentChildren[][] }) {
  return (
    <details class="as-table">
      <summary>{t("pictures.asTable")}</summary>
      <div class="table-scroll" tabIndex={0} role="group" aria-label={t("pictures.asTable")}>
        <table>
          <thead>
            <tr>
              {head.map((one) => (
                <th key={one} scope="col">
                  {one}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, i) => (
              <tr key={i}>
                {cells.map((cell, k) => (k === 0 ? <th key={k} scope="row">{cell}</th> : <td key={k}>{cell}</td>))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
