// How the sheet looks, on a screen and on paper. A file that is opened from a disk can bring no style sheet of its
// own, and its policy allows exactly this one, by its hash.

export const sheetStyle = `
html:has(> body > main > .sheet:only-child) { background: light-dark(#fbfaf7, #17181b); }
.sheet { --ink: light-dark(#1d1c1a, #e9e7e2); --ink-2: light-dark(#55524c, #b4b1aa); --rule: light-dark(#d5d0c6, #43464c);
  color: var(--ink); max-width: 62rem; margin: 0 auto; padding: 2rem 1.25rem 3rem;
  font: 1.0625rem/1.6 Charter, "Bitstream Charter", "Iowan Old Style", Cambria, Georgia, serif; }
.sheet .row { display: grid; grid-template-columns: minmax(0, 38rem) minmax(0, 1fr); gap: 0 2rem; margin: 0 0 0.9rem; }
.sheet .text { grid-column: 1; margin: 0; overflow-wrap: anywhere; }
.sheet h1 { font-size: 1.9rem; line-height: 1.2; margin-bottom: 0.4rem; text-wrap: balance; }
.sheet h2 { font-size: 1.15rem; line-height: 1.35; }
.sheet .kicker, .sheet .byline, .sheet .date, .sheet .dateline, .sheet .caption { color: var(--ink-2); font-size: 0.875rem; }
.sheet .standfirst { font-size: 1.1rem; color: var(--ink-2); }
.sheet blockquote { padding-inline-start: 1rem; border-inline-start: 3px solid var(--rule); }
.sheet .listItem { display: list-item; margin-inline-start: 1.3rem; }
.sheet .notes, .sheet .who ul { list-style: none; margin: 0; padding: 0; }
.sheet .notes, .sheet footer, .sheet .who { font: 0.8125rem/1.45 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
.sheet .notes { grid-column: 2; color: var(--ink-2); }
.sheet .note { margin: 0.2rem 0 0.5rem; padding-inline-start: 0.6rem; border-inline-start: 3px solid var(--line); overflow-wrap: anywhere; }
.sheet .note b, .sheet .who b { color: var(--ink); }
.sheet a { color: inherit; }
.sheet .note > a, .sheet .ref a { text-decoration: none; font-weight: 700; color: var(--ink); }
.sheet mark { color: inherit; background: none; text-decoration: underline 2px var(--line); text-underline-offset: 0.2em; text-decoration-skip-ink: none; }
.sheet mark.direct, .sheet .own { background: var(--tint); }
.sheet mark.mixed { text-decoration-style: dashed; }
.sheet mark.indirect { text-decoration-style: dotted; }
.sheet mark.unasserted { background: none; outline: 1px dashed var(--line); outline-offset: 1px; }
.sheet mark.unasserted .own { background: none; }
.sheet mark.struck { text-decoration: line-through 1.5px var(--line); }
.sheet .ref { padding: 0 0.2em; font: 700 0.68rem/1 system-ui, sans-serif; vertical-align: super; white-space: nowrap; }
.sheet mark .ref { display: inline-block; } /* or it would be underlined or struck with the words */
.sheet .standing { text-transform: uppercase; letter-spacing: 0.03em; font-size: 0.92em; color: light-dark(#8c1d0f, #ffb4a5); }
.sheet .who { margin-top: 2rem; padding-top: 0.75rem; border-top: 1px solid var(--rule); }
.sheet .who h2 { margin: 0 0 0.4rem; }
.sheet .who li { margin: 0.25rem 0; padding-inline-start: 0.6rem; border-inline-start: 3px solid var(--line); }
.sheet footer { margin-top: 2rem; padding-top: 0.75rem; border-top: 1px solid var(--rule); color: var(--ink-2); overflow-wrap: anywhere; }
.sheet footer p { margin: 0 0 0.3rem; }
.sheet .v0, .sheet .v9, .sheet .v10, .sheet .v11, .sheet .v12 { --line: light-dark(#6b6760, #9a978f); --tint: light-dark(#ecebe7, #2c2e32); }
.sheet .v1 { --line: light-dark(#1a54b8, #32b3ff); --tint: light-dark(#d9e1ee, #1d3a4d); }
.sheet .v2 { --line: light-dark(#ae7202, #f8d486); --tint: light-dark(#f3e6c9, #484133); }
.sheet .v3 { --line: light-dark(#8a3870, #e97dc1); --tint: light-dark(#eedbe6, #452e40); }
.sheet .v4 { --line: light-dark(#607860, #1c9677); --tint: light-dark(#e0eae0, #18342f); }
.sheet .v5 { --line: light-dark(#641a3d, #d75d24); --tint: light-dark(#e8d5dc, #41271d); }
.sheet .v6 { --line: light-dark(#1c82da, #9fe1ff); --tint: light-dark(#d8eafa, #35444d); }
.sheet .v7 { --line: light-dark(#585800, #afb800); --tint: light-dark(#e6e6cb, #383b15); }
.sheet .v8 { --line: light-dark(#2c248f, #906de0); --tint: light-dark(#dddaf0, #322b46); }
@media (max-width: 46rem) {
  .sheet .row { grid-template-columns: minmax(0, 1fr); }
  .sheet .notes { grid-column: 1; margin-top: 0.4rem; }
}
@media print {
  .sheet { max-width: none; padding: 0; font-size: 10.5pt; line-height: 1.5; color-scheme: light; }
  .sheet .row { grid-template-columns: minmax(0, 1fr) 5.2cm; gap: 0 0.6cm; margin-bottom: 0.7em; }
  .sheet .notes { grid-column: 2; margin: 0; font-size: 7.5pt; line-height: 1.35; }
  .sheet .text { orphans: 2; widows: 2; }
  .sheet h1, .sheet h2 { break-after: avoid; }
  .sheet .note, .sheet .who li { break-inside: avoid; }
  .sheet mark, .sheet .own { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .sheet .note > a, .sheet .ref a, .sheet .who a { text-decoration: none; }
}
`;

/** What a policy allows this style by. A test works it out anew. */
export const sheetStyleHash = "sha256-AhFF3ybYQc44YPohe7IfXRnfTmyalgUXCkf2hSyVt8c=";
