// From a dialog to a claim's words in the article.

import { closeDialog } from "./dialog.tsx";
import { goToClaim } from "./reading.tsx";

/** Closes the dialog, and goes to the claim of this index once the dialog has given the focus back. */
export function leaveToClaim(claim: number): void {
  closeDialog();
  const go = () => {
    if (document.querySelector("#dialog-host dialog") === null) goToClaim(claim);
    else requestAnimationFrame(go);
  };
  go();
}
