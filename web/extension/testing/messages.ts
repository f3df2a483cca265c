// Only in builds for tests: what a page on localhost can do that else only the reader's hand can.

export const clickEvent = "whosaid-test-click";

export interface TestClick {
  kind: "testClick";
  selection: boolean;
  /** The panel opens as a tab, as where there are no side panels. */
  asTab: boolean;
}

export interface TestStep {
  kind: "testStep";
  by: 1 | -1;
}
